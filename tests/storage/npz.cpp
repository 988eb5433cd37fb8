#include "tests/storage/npz.h"

#include <zip.h>

#include <cstring>
#include <stdexcept>

std::map<std::string, NpzArray> readNpz(const std::string& path) {
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
    if (!archive) throw std::runtime_error("cannot open " + path);
    std::map<std::string, NpzArray> arrays;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string bytes(stat.size, '\0');
        zip_file_t* member = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(member, bytes.data(), bytes.size());
        zip_fclose(member);
        const std::size_t headerLength =
            static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
        const std::string header = bytes.substr(10, headerLength);
        if (header.find("'<f4'") == std::string::npos || header.find("'fortran_order': False") == std::string::npos)
            throw std::runtime_error("not a plain float32 array: " + header);
        std::vector<std::int64_t> extents;
        for (std::size_t at = header.find('(') + 1; header[at] != ')';) {
            if (header[at] < '0' || header[at] > '9') {
                ++at;
                continue;
            }
            std::size_t length = 0;
            extents.push_back(std::stoll(header.substr(at), &length));
            at += length;
        }
        NpzArray array{lamina::Shape(extents), {}};
        array.values.resize(static_cast<std::size_t>(array.shape.count()));
        if (bytes.size() != 10 + headerLength + array.values.size() * sizeof(float))
            throw std::runtime_error("wrong length");
        std::memcpy(array.values.data(), bytes.data() + 10 + headerLength, array.values.size() * sizeof(float));
        const std::string name = stat.name;
        arrays[name.substr(0, name.size() - 4)] = std::move(array);
    }
    zip_discard(archive);
    return arrays;
}
