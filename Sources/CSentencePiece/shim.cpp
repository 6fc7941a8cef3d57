#include "CSentencePiece.h"

#include <algorithm>
#include <memory>
#include <sentencepiece_processor.h>
#include <string_view>
#include <vector>

// No exception may reach Swift; the library reports faults by status, memory runs out by exception.

struct SentencePieces {
  sentencepiece::SentencePieceProcessor processor;
};

SentencePieces *sentence_pieces_new(const uint8_t *bytes, size_t count) {
  try {
    auto pieces = std::make_unique<SentencePieces>();
    std::string_view model(reinterpret_cast<const char *>(bytes), count);
    if (!pieces->processor.LoadFromSerializedProto(model).ok()) return nullptr;
    return pieces.release();
  } catch (...) {
    return nullptr;
  }
}

void sentence_pieces_delete(SentencePieces *pieces) { delete pieces; }

int32_t sentence_pieces_encode(const SentencePieces *pieces, const char *text, size_t byteCount,
                               int32_t *ids, int32_t idsMax) {
  try {
    std::vector<int> found;
    if (!pieces->processor.Encode(std::string_view(text, byteCount), &found).ok()) return -1;
    size_t count = std::min(found.size(), static_cast<size_t>(std::max(idsMax, 0)));
    std::copy_n(found.begin(), count, ids);
    return static_cast<int32_t>(count);
  } catch (...) {
    return -1;
  }
}
