/// All runs of three to five characters of a word with its borders, as hashes.
///
/// They find what stems miss: compounds, misspellings and other forms of a word. Two runs of equal
/// hash (FNV-1a, 64 bits) would count as one; among a million the chance is below one in ten million.
func characterGrams(of word: String) -> [UInt64] {
  let border = Unicode.Scalar(" ").value
  let scalars = [border] + word.lowercased().unicodeScalars.map(\.value) + [border]
  var grams: [UInt64] = []
  for length in 3...5 where scalars.count >= length {
    for start in 0...(scalars.count - length) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for value in scalars[start..<start + length] {
        hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      }
      grams.append(hash)
    }
  }
  return grams
}
