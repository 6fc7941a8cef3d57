#pragma once
#include <libwebsockets.h>

/// Bytes that lws_write() may overwrite in front of a frame. LWS_PRE is a computed macro, which
/// Swift does not import.
enum { worldcafe_lws_pre = LWS_PRE };
