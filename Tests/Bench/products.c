// As many multiplications and additions as a text of some pieces takes, written as a C compiler likes
// them: a measure for the encoder.
//
// usage: products PIECES TEXTS; prints milliseconds of the processor for one text.

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

// Inputs and outputs of all matrices that see every piece, and of those that see the text once.
enum { inputs = 512, outputsPerPiece = 3328, outputsPerText = 2240 };

static float weights[inputs][outputsPerPiece], x[inputs], sums[outputsPerPiece];

int main(int argumentCount, char **arguments) {
  if (argumentCount != 3) return 2;
  int pieces = atoi(arguments[1]), texts = atoi(arguments[2]);
  for (int k = 0; k < inputs; k++) {
    x[k] = 1.0f / (float)(k + 1);
    for (int j = 0; j < outputsPerPiece; j++) weights[k][j] = (float)(k ^ j) / 512.0f;
  }
  clock_t start = clock();
  for (int text = 0; text < texts; text++) {
    for (int piece = 0; piece <= pieces; piece++) {
      int outputs = piece < pieces ? outputsPerPiece : outputsPerText;
      for (int k = 0; k < inputs; k++) {
        for (int j = 0; j < outputs; j++) sums[j] += x[k] * weights[k][j];
      }
    }
  }
  double ms = 1000.0 * (double)(clock() - start) / CLOCKS_PER_SEC / texts;
  printf("%.2f %g\n", ms, sums[0]);
  return 0;
}
