import CLibwebsockets

/// Reading a request's head.
extension Wire {
  /// The head of the current request. While libwebsockets has none (an unknown `Upgrade` in a
  /// kept connection frees it before we are asked, CVE-2025-11677) every part is missing.
  func head() -> RequestHead {
    var head = RequestHead()
    let isGet = has(WSI_TOKEN_GET_URI)
    let isHead = has(WSI_TOKEN_HEAD_URI)
    let others = [
      WSI_TOKEN_POST_URI, WSI_TOKEN_PUT_URI, WSI_TOKEN_PATCH_URI, WSI_TOKEN_DELETE_URI,
      WSI_TOKEN_OPTIONS_URI, WSI_TOKEN_CONNECT,
    ]
    if isGet != isHead, !others.contains(where: has) {
      head.method = isGet ? .get : .head
      head.path = text(isGet ? WSI_TOKEN_GET_URI : WSI_TOKEN_HEAD_URI)
    }
    head.query = query()
    head.isVersion11 = text(WSI_TOKEN_HTTP) == "HTTP/1.1"
    head.host = text(WSI_TOKEN_HOST)
    head.origin = text(WSI_TOKEN_ORIGIN)
    head.upgrade = text(WSI_TOKEN_UPGRADE)
    head.connection = text(WSI_TOKEN_CONNECTION)
    head.webSocketVersion = text(WSI_TOKEN_VERSION)
    head.forwardedFor = text(WSI_TOKEN_X_FORWARDED_FOR)
    head.ifNoneMatch = text(WSI_TOKEN_HTTP_IF_NONE_MATCH)
    head.announcesBody =
      has(WSI_TOKEN_HTTP_CONTENT_LENGTH) || has(WSI_TOKEN_HTTP_TRANSFER_ENCODING)
    return head
  }

  private func has(_ token: lws_token_indexes) -> Bool {
    unsafe lws_hdr_total_length(pointer, token) > 0
  }

  /// Nil if the part is missing, longer than 2 KiB, has a NUL in it or is not UTF-8.
  private func text(_ token: lws_token_indexes) -> String? {
    var text = [CChar](repeating: 0, count: 2049)
    let room = Int32(text.count)
    let length = unsafe text.withUnsafeMutableBufferPointer { buffer in
      unsafe lws_hdr_copy(pointer, buffer.baseAddress, room, token)
    }
    guard length > 0 else { return nil }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.count == Int(length) ? String(validating: bytes, as: UTF8.self) : nil
  }

  /// libwebsockets splits the query at `&`.
  private func query() -> String {
    var parts: [String] = []
    var text = [CChar](repeating: 0, count: 1024)
    let room = Int32(text.count)
    while parts.count < 16 {
      let index = Int32(parts.count)
      let length = unsafe text.withUnsafeMutableBufferPointer { buffer in
        unsafe lws_hdr_copy_fragment(
          pointer, buffer.baseAddress, room, WSI_TOKEN_HTTP_URI_ARGS, index)
      }
      guard length > 0 else { break }
      let bytes = text.prefix(Int(length)).map { UInt8(bitPattern: $0) }
      parts.append(String(decoding: bytes, as: UTF8.self))
    }
    return parts.joined(separator: "&")
  }
}
