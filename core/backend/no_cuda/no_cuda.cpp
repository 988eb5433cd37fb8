#include "core/backend/backend.h"
#include "core/base/error.h"

namespace lamina {

std::unique_ptr<Backend> makeCudaBackend() {
    throw Error("cuda", TEXT("backend", "this build has no CUDA back-end"),
                TEXT("backend", "Choose the device cpu or auto."));
}

} // namespace lamina
