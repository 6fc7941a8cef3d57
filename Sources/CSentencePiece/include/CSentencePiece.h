// SentencePiece is a C++ library; these three functions are what we need of it, for Swift.

#ifndef CSENTENCEPIECE_H
#define CSENTENCEPIECE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct SentencePieces SentencePieces;

/// Reads a model from memory; a null pointer if the bytes are none. The bytes are copied.
SentencePieces *_Nullable sentence_pieces_new(const uint8_t *_Nonnull bytes, size_t count);

void sentence_pieces_delete(SentencePieces *_Nonnull pieces);

/// Divides a text of valid UTF-8 into pieces and writes the numbers of the first of them.
///
/// Returns how many were written, or -1 if the library refused the text. Threads may share a model.
int32_t sentence_pieces_encode(const SentencePieces *_Nonnull pieces, const char *_Nonnull text,
                               size_t byteCount, int32_t *_Nonnull ids, int32_t idsMax);

#ifdef __cplusplus
}
#endif

#endif
