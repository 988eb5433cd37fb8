#pragma once
// A project as the bytes of its HDF5 file. Internal to core/storage.

#include "core/model/project.h"
#include "core/storage/hdf5.h"

namespace lamina {

// The file lives in memory until the handle closes; h5::imageOf() gives its bytes. The caller holds h5::lock(). Throws Error.
h5::Handle buildFile(const Project& project, const WeightsPointer& weights);

} // namespace lamina
