import Transport

/// The fields that stand on every answer; `SECURITY.md` says why.
enum SecurityFields {
  static let all = [
    HTTPField(
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'"),
    HTTPField("x-content-type-options", "nosniff"),
    HTTPField("referrer-policy", "no-referrer"),
    HTTPField("cross-origin-opener-policy", "same-origin"),
    HTTPField("cross-origin-resource-policy", "same-origin"),
    HTTPField(
      "permissions-policy",
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), payment=(), usb=()"),
  ]
}
