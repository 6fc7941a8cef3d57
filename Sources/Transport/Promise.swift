/// A request whose answer comes later: what it said, and where the answer goes.
struct Promise {
  let wire: Wire
  let head: RequestHead
}
