#include "core/storage/keras_archive.h"

#include "core/storage/damage.h"

#include <zip.h>

#include <cstring>
#include <memory>
#include <set>

namespace lamina::keras {

namespace {
constexpr zip_uint64_t kMostText = zip_uint64_t{64} << 20;
constexpr zip_uint64_t kMostWeights = zip_uint64_t{8} << 30;

Error badArchive(const std::string& where) {
    return damaged(where, TEXT("storage", "the archive does not hold what Keras puts into it"));
}
} // namespace

Archive readArchive(const std::vector<std::byte>& bytes, const std::string& where) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw badArchive(where);
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
        zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error), zip_discard);
    if (!archive) {
        zip_source_free(source);
        throw badArchive(where);
    }
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    if (entries < 2 || entries > 64) throw badArchive(where);
    Archive found;
    std::set<std::string> seen;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        constexpr zip_uint64_t kNeeded =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(archive.get(), index, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & kNeeded) != kNeeded)
            throw badArchive(where);
        const std::string name = stat.name;
        const bool isConfig = name == "config.json", isWeights = name == "model.weights.h5";
        if ((!isConfig && !isWeights && name != "metadata.json") || !seen.insert(name).second ||
            stat.encryption_method != ZIP_EM_NONE ||
            (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE))
            throw badArchive(where);
        const zip_uint64_t ratio = isWeights ? 1100 : 100;
        if (stat.size > (isWeights ? kMostWeights : kMostText) || stat.size / ratio > stat.comp_size + 1)
            throw badArchive(where);
        if (!isConfig && !isWeights) continue;
        std::vector<std::byte> content(stat.size);
        zip_file_t* member = zip_fopen_index(archive.get(), index, 0);
        if (!member) throw badArchive(where);
        std::size_t read = 0;
        while (read < content.size()) {
            const zip_int64_t count = zip_fread(member, content.data() + read, content.size() - read);
            if (count <= 0) break;
            read += static_cast<std::size_t>(count);
        }
        std::byte extra;
        const bool isWhole = read == content.size() && zip_fread(member, &extra, 1) == 0; // the end also checks the CRC
        zip_fclose(member);
        if (!isWhole) throw badArchive(where);
        if (isWeights)
            found.weights = std::move(content);
        else
            found.config.assign(reinterpret_cast<const char*>(content.data()), content.size());
    }
    if (found.config.empty() || found.weights.empty()) throw badArchive(where);
    return found;
}

} // namespace lamina::keras
