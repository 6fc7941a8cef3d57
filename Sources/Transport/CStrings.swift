import CLibwebsockets
import Glibc

/// Strings and lists that libwebsockets keeps pointers to for as long as its context lives.
@safe final class CStrings {
  private var strings: [UnsafeMutablePointer<CChar>] = unsafe []
  private var lists: [UnsafeMutablePointer<lws_protocol_vhost_options>] =
    unsafe []

  func keep(_ text: String) -> UnsafePointer<CChar> {
    guard let copy = unsafe strdup(text) else { fatalError("out of memory") }
    unsafe strings.append(copy)
    return unsafe UnsafePointer(copy)
  }

  /// A linked list of header fields, nil if there are none.
  func keep(_ fields: [HTTPField]) -> UnsafePointer<lws_protocol_vhost_options>? {
    var next: UnsafePointer<lws_protocol_vhost_options>?
    for field in fields.reversed() {
      let link = UnsafeMutablePointer<lws_protocol_vhost_options>.allocate(capacity: 1)
      unsafe link.initialize(
        to: lws_protocol_vhost_options(
          next: next, options: nil, name: keep("\(field.name):"), value: keep(field.value)))
      unsafe lists.append(link)
      unsafe next = UnsafePointer(link)
    }
    return unsafe next
  }

  deinit {
    while let string = unsafe strings.popLast() { unsafe free(string) }
    while let list = unsafe lists.popLast() { unsafe list.deallocate() }
  }
}
