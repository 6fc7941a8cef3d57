import Cryptography
import Testing

@Suite struct CryptographyTests {
  @Test("SHA-256 gives the digests of FIPS 180-4's examples")
  func vectors() {
    #expect(
      SHA256.digest(of: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.digest().hex
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.digest(of: million).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("BLAKE2b gives the digests that other programs give")
  func blake() {
    #expect(
      BLAKE2b.digest(of: Array("abc".utf8).span).hex
        == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
    #expect(
      BLAKE2b.digest(of: [UInt8]().span).hex
        == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
  }

  @Test("Hashing in pieces equals hashing at once")
  func pieces() {
    var hash = SHA256()
    hash.update([1, 2])
    hash.update([])
    hash.update(Int64(-2))
    let rest: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 254]
    #expect(hash.finalized() == SHA256.digest(of: [1, 2], rest))
    #expect(hash.finalized() == SHA256.digest(of: [1], [2] + rest))
    hash.update(SHA256.digest(of: [7]))
    #expect(hash.finalized() == SHA256.digest(of: [1, 2] + rest, SHA256.digest(of: [7]).bytes))
  }

  @Test("A digest comes back from its 32 bytes, and from no other number of bytes")
  func storage() {
    let digest = SHA256.digest(of: [9])
    #expect(Digest(digest.bytes) == digest)
    #expect(Digest(Array(digest.bytes.dropLast())) == nil)
    #expect(Digest(digest.bytes + [0]) == nil)
    #expect(Set([digest, digest, SHA256.digest(of: [8])]).count == 2)
  }

  @Test("Random bytes have the asked length and do not repeat")
  func random() {
    #expect(SecureRandom.bytes(0).isEmpty)
    #expect(SecureRandom.bytes(33).count == 33)
    let drawn = Set((0..<1000).map { _ in SecureRandom.bytes(16) })
    #expect(drawn.count == 1000)
  }

  @Test("Constant-time equality is equality")
  func equality() {
    #expect(constantTimeEquals([], []))
    #expect(constantTimeEquals([1, 2, 3], [1, 2, 3]))
    #expect(!constantTimeEquals([1, 2, 3], [1, 2, 4]))
    #expect(!constantTimeEquals([1, 2, 3], [1, 2]))
    #expect(constantTimeEquals(SHA256.digest(of: [1]), SHA256.digest(of: [1])))
    #expect(!constantTimeEquals(SHA256.digest(of: [1]), SHA256.digest(of: [2])))
  }

  @Test("Hexadecimal digits are lower case, two per byte")
  func hex() {
    #expect(Hex.encode([0, 10, 255, 16]) == "000aff10")
  }
}
