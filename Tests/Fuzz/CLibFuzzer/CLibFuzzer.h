// libFuzzer has no header: what its documentation says of "using libFuzzer as a library".
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef int (*worldcafe_take_in)(const uint8_t *bytes, size_t count);

int LLVMFuzzerRunDriver(int *count, char ***words, worldcafe_take_in take_in);
