#include "core/ops/op.h"
