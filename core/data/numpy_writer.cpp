#include "core/data/numpy_writer.h"

#include "core/base/error.h"

#include <zip.h>

#include <cstring>

namespace lamina {

namespace {
// The array format of NumPy's documentation ("numpy.lib.format"): magic, version, header as a Python dictionary padded to 64.
std::string npyBytes(const NamedArray& array) {
    const bool isFloat = std::holds_alternative<std::vector<float>>(array.values);
    std::string shape = "(";
    for (const std::int64_t extent : array.shape.extents()) shape += std::to_string(extent) + ",";
    std::string header = isFloat ? "{'descr': '<f4'" : "{'descr': '<i4'";
    header += ", 'fortran_order': False, 'shape': " + shape + "), }";
    constexpr std::size_t kPreamble = 10;
    header.append((64 - (kPreamble + header.size() + 1) % 64) % 64, ' ');
    header += '\n';
    std::string bytes = std::string("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xFF);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    std::visit(
        [&](const auto& values) {
            bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0]));
        },
        array.values);
    return bytes;
}

[[noreturn]] void cannotWrite(const std::string& path, const char* reason) {
    throw Error(path, TEXT("data", "the file cannot be written: %1").arg(reason),
                TEXT("data", "Choose another folder or make room on the disk."));
}
} // namespace

void writeNpz(const std::string& path, const std::vector<NamedArray>& arrays) {
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive) cannotWrite(path, std::strerror(errno));
    std::vector<std::string> contents; // alive until the archive is closed
    contents.reserve(arrays.size());
    for (const NamedArray& array : arrays) {
        contents.push_back(npyBytes(array));
        zip_source_t* source = zip_source_buffer(archive, contents.back().data(), contents.back().size(), 0);
        const zip_int64_t index =
            source ? zip_file_add(archive, (array.name + ".npy").c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            const std::string reason = zip_strerror(archive);
            if (source) zip_source_free(source);
            zip_discard(archive);
            cannotWrite(path, reason.c_str());
        }
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive) != 0) {
        const std::string reason = zip_strerror(archive);
        zip_discard(archive);
        cannotWrite(path, reason.c_str());
    }
}

} // namespace lamina
