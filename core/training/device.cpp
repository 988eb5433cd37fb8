#include "core/base/error.h"
#include "core/training/trainer.h"

namespace lamina {

std::unique_ptr<Backend> makeBackend(const std::string& device) {
    if (device == "cuda") return makeCudaBackend();
    if (device == "cpu" || device == "auto" || device.empty()) return makeCpuBackend();
    throw Error("--device", TEXT("training", "expected cpu, cuda or auto, got \"%1\"").arg(device),
                TEXT("training", "Choose one of these devices."));
}

} // namespace lamina
