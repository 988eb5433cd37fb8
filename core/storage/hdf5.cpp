#include "core/storage/hdf5.h"

#include "core/base/error.h"
#include "core/storage/damage.h"

#include <algorithm>
#include <cstring>

namespace lamina::h5 {

namespace {
constexpr std::uint64_t kUndefinedAddress = ~std::uint64_t{0};

std::uint64_t number(const std::byte* at) { // little-endian, as HDF5 stores it
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i) value = value << 8 | static_cast<std::uint64_t>(at[i]);
    return value;
}
} // namespace

std::unique_lock<std::mutex> lock() {
    static std::mutex one;
    std::unique_lock<std::mutex> held(one);
    static const bool isPrepared = [] {
        H5dont_atexit(); // its exit handler reads freed memory after some files
        H5open();
        H5PLset_loading_state(0);
        H5Lunregister(H5L_TYPE_EXTERNAL);
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
        return true;
    }();
    static_cast<void>(isPrepared);
    return held;
}

bool Handle::close() {
    const hid_t id = std::exchange(m_id, -1);
    return id < 0 || m_close(id) >= 0;
}

bool hasSignature(const std::byte* bytes, std::size_t count) {
    return count >= 8 && std::memcmp(bytes, "\x89HDF\r\n\x1a\n", 8) == 0;
}

bool isPlainSuperblock(const std::byte* bytes, std::size_t count, std::uint64_t fileSize) {
    if (count < kSuperblockBytes || !hasSignature(bytes, count)) return false;
    const int version = static_cast<int>(bytes[8]);
    const auto byte = [&](std::size_t at) { return static_cast<int>(bytes[at]); };
    if (version == 0) {
        return byte(9) == 0 && byte(10) == 0 && byte(12) == 0 && byte(13) == 8 && byte(14) == 8 &&
               number(bytes + 24) == 0 && number(bytes + 32) == kUndefinedAddress && number(bytes + 40) <= fileSize &&
               number(bytes + 48) == kUndefinedAddress;
    }
    if (version == 2 || version == 3) {
        return byte(9) == 8 && byte(10) == 8 && number(bytes + 12) == 0 && number(bytes + 20) == kUndefinedAddress &&
               number(bytes + 28) <= fileSize;
    }
    return false;
}

namespace {
Handle accessList() {
    Handle list(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fclose_degree(list.id(), H5F_CLOSE_STRONG);
    return list;
}
} // namespace

Handle openRead(const std::string& path) {
    const Handle access = accessList();
    H5Pset_file_locking(access.id(), false, true); // read-only media and network folders know no locks
    return {H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose};
}

Handle openImage(const std::byte* bytes, std::size_t count) {
    const Handle access = accessList();
    H5Pset_fapl_core(access.id(), std::size_t{1} << 20, false);
    H5Pset_file_image(access.id(), const_cast<std::byte*>(bytes), count);
    return {H5Fopen("image", H5F_ACC_RDONLY, access.id()), H5Fclose};
}

Handle createImage() {
    const Handle access = accessList();
    H5Pset_fapl_core(access.id(), std::size_t{1} << 24, false);
    Handle file(H5Fcreate("image", H5F_ACC_TRUNC, H5P_DEFAULT, access.id()), H5Fclose);
    if (!file) throw writeFault();
    return file;
}

std::pair<const std::byte*, std::size_t> imageOf(const Handle& file) {
    void* memory = nullptr;
    if (H5Fflush(file.id(), H5F_SCOPE_GLOBAL) < 0) throw writeFault();
    const ssize_t size = H5Fget_file_image(file.id(), nullptr, 0);
    if (size <= 0 || H5Fget_vfd_handle(file.id(), H5P_DEFAULT, &memory) < 0 || !memory) throw writeFault();
    return {static_cast<const std::byte*>(*static_cast<void**>(memory)), static_cast<std::size_t>(size)};
}

bool hasLink(hid_t group, const std::string& name) {
    if (name.empty() || name.find('/') != std::string::npos || H5Lexists(group, name.c_str(), H5P_DEFAULT) <= 0)
        return false;
    H5L_info_t info;
    return H5Lget_info(group, name.c_str(), &info, H5P_DEFAULT) >= 0 && info.type == H5L_TYPE_HARD;
}

std::vector<std::string> splitPath(const std::string& path, const std::string& where) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= path.size()) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        parts.push_back(path.substr(at, end - at));
        const std::string& part = parts.back();
        if (part.empty() || part == "." || part == ".." || parts.size() > 32 || part.find('\0') != std::string::npos)
            throw Error(where, TEXT("storage", "the name “%1” is not allowed in a model file").arg(forMessage(path)),
                        TEXT("storage", "Rename the layer in the program that wrote the file and save it again."));
        at = end + 1;
    }
    return parts;
}

namespace {
Handle openObject(hid_t from, const std::string& path, const std::string& where, H5O_type_t wanted) {
    Handle current;
    const std::vector<std::string> parts = splitPath(path, where);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const hid_t parent = current ? current.id() : from;
        if (H5Lexists(parent, parts[i].c_str(), H5P_DEFAULT) <= 0) return {};
        if (!hasLink(parent, parts[i]))
            throw damaged(where, TEXT("storage", "“%1” is a link to elsewhere").arg(forMessage(path)));
        Handle next(H5Oopen(parent, parts[i].c_str(), H5P_DEFAULT), H5Oclose);
        H5O_info_t info;
        if (!next || H5Oget_info2(next.id(), &info, H5O_INFO_BASIC) < 0)
            throw damaged(where, TEXT("storage", "“%1” cannot be read").arg(forMessage(path)));
        // An object with two names could be its own ancestor.
        const H5O_type_t type = i + 1 < parts.size() ? H5O_TYPE_GROUP : wanted;
        if (info.type != type || info.rc != 1)
            throw damaged(where, TEXT("storage", "“%1” is not what it should be").arg(forMessage(path)));
        current = std::move(next);
    }
    return current;
}
} // namespace

Handle openGroup(hid_t from, const std::string& path, const std::string& where) {
    return openObject(from, path, where, H5O_TYPE_GROUP);
}

Handle openDataset(hid_t from, const std::string& path, const std::string& where) {
    return openObject(from, path, where, H5O_TYPE_DATASET);
}

std::vector<std::string> linksOf(hid_t group, std::size_t most, const std::string& where) {
    H5G_info_t info;
    if (H5Gget_info(group, &info) < 0 || info.nlinks > most)
        throw damaged(where, TEXT("storage", "a group has too many members"));
    std::vector<std::string> names;
    for (hsize_t i = 0; i < info.nlinks; ++i) {
        char name[1024];
        const ssize_t length =
            H5Lget_name_by_idx(group, ".", H5_INDEX_NAME, H5_ITER_INC, i, name, sizeof name, H5P_DEFAULT);
        if (length <= 0) throw damaged(where, TEXT("storage", "a group cannot be listed"));
        if (static_cast<std::size_t>(length) < sizeof name) names.emplace_back(name);
    }
    return names;
}

// ---- datasets

namespace {
struct DatasetFacts {
    Shape shape;
    std::int64_t count = 0, storedBytes = 0;
    std::size_t elementBytes = 0;
    H5T_class_t elementClass = H5T_NO_CLASS;
};

DatasetFacts factsOf(const Handle& dataset, const std::string& where) {
    const auto refuse = [&](Text what) -> Error { return damaged(where, std::move(what)); };
    const Handle creation(H5Dget_create_plist(dataset.id()), H5Pclose);
    if (!creation) throw refuse(TEXT("storage", "a weight cannot be read"));
    const H5D_layout_t layout = H5Pget_layout(creation.id());
    if ((layout != H5D_CONTIGUOUS && layout != H5D_COMPACT && layout != H5D_CHUNKED) ||
        H5Pget_external_count(creation.id()) != 0)
        throw refuse(TEXT("storage", "a weight is stored outside this file"));
    const int filters = H5Pget_nfilters(creation.id());
    if (filters < 0 || filters > 8) throw refuse(TEXT("storage", "a weight is packed in an unknown way"));
    for (int i = 0; i < filters; ++i) {
        unsigned flags = 0, config = 0;
        std::size_t values = 0;
        const H5Z_filter_t filter =
            H5Pget_filter2(creation.id(), static_cast<unsigned>(i), &flags, &values, nullptr, 0, nullptr, &config);
        if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32)
            throw refuse(TEXT("storage", "a weight is packed in an unknown way"));
    }

    DatasetFacts facts;
    const Handle space(H5Dget_space(dataset.id()), H5Sclose);
    const H5S_class_t kind = space ? H5Sget_simple_extent_type(space.id()) : H5S_NO_CLASS;
    const int rank = kind == H5S_SIMPLE ? H5Sget_simple_extent_ndims(space.id()) : 0;
    if ((kind != H5S_SIMPLE && kind != H5S_SCALAR) || rank < 0 || rank > 8)
        throw refuse(TEXT("storage", "a weight has no plain shape"));
    std::vector<hsize_t> extents(static_cast<std::size_t>(rank));
    if (rank > 0 && H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr) != rank)
        throw refuse(TEXT("storage", "a weight has no plain shape"));
    std::vector<std::int64_t> shape;
    for (const hsize_t extent : extents) {
        if (extent > (hsize_t{1} << 40))
            throw refuse(TEXT("storage", "a weight claims more numbers than the file can hold"));
        shape.push_back(static_cast<std::int64_t>(extent));
    }
    facts.shape = Shape(shape);
    facts.count = facts.shape.count();

    const Handle type(H5Dget_type(dataset.id()), H5Tclose);
    facts.elementClass = type ? H5Tget_class(type.id()) : H5T_NO_CLASS;
    facts.elementBytes = type ? H5Tget_size(type.id()) : 0;
    const bool isNumber = facts.elementClass == H5T_FLOAT || facts.elementClass == H5T_INTEGER;
    if (!isNumber || facts.elementBytes < 1 || facts.elementBytes > 8)
        throw refuse(TEXT("storage", "a weight does not consist of numbers"));

    const std::int64_t claimed = checkedProduct(facts.count, static_cast<std::int64_t>(facts.elementBytes));
    facts.storedBytes = static_cast<std::int64_t>(H5Dget_storage_size(dataset.id()));
    if (layout == H5D_CHUNKED) {
        hsize_t chunk[9] = {};
        const int chunkRank = H5Pget_chunk(creation.id(), 8, chunk);
        std::int64_t chunkCount = 1;
        if (chunkRank != rank) throw refuse(TEXT("storage", "a weight has no plain shape"));
        for (int i = 0; i < rank; ++i) {
            if (chunk[i] == 0 || chunk[i] > (hsize_t{1} << 26))
                throw refuse(TEXT("storage", "a weight has no plain shape"));
            chunkCount = checkedProduct(chunkCount, static_cast<std::int64_t>(chunk[i]));
        }
        // Deflate packs at most 1032 : 1.
        if (chunkCount > (std::int64_t{1} << 26) || facts.storedBytes < 0 ||
            claimed > checkedSum(checkedProduct(facts.storedBytes, filters > 0 ? 1100 : 1), filters > 0 ? 65536 : 0))
            throw refuse(TEXT("storage", "a weight claims more numbers than the file can hold"));
    } else if (facts.storedBytes != claimed) {
        throw refuse(TEXT("storage", "a weight claims more numbers than the file can hold"));
    }
    return facts;
}
} // namespace

Shape shapeOf(const Handle& dataset, const std::string& where) { return factsOf(dataset, where).shape; }

std::vector<float> readFloats(const Handle& dataset, const std::string& where) {
    const DatasetFacts facts = factsOf(dataset, where);
    std::vector<float> values(static_cast<std::size_t>(facts.count));
    if (values.empty()) return values;
    const std::optional<std::string> dtype = readText(dataset.id(), "dtype", where);
    if (dtype == "bfloat16") { // Keras stores it as the upper half of a float, in two raw bytes
        std::vector<std::uint16_t> halves(values.size());
        if (facts.elementBytes != 2 ||
            H5Dread(dataset.id(), H5T_NATIVE_UINT16, H5S_ALL, H5S_ALL, H5P_DEFAULT, halves.data()) < 0)
            throw damaged(where, TEXT("storage", "a weight cannot be read"));
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::uint32_t bits = std::uint32_t{halves[i]} << 16;
            std::memcpy(&values[i], &bits, sizeof bits);
        }
        return values;
    }
    if (H5Dread(dataset.id(), H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
        throw damaged(where, TEXT("storage", "a weight cannot be read"));
    return values;
}

std::vector<std::byte> readBytes(const Handle& dataset, const std::string& where) {
    const DatasetFacts facts = factsOf(dataset, where);
    if (facts.shape.rank() != 1 || facts.elementClass != H5T_INTEGER || facts.elementBytes != 1)
        throw damaged(where, TEXT("storage", "a block of bytes has another form"));
    std::vector<std::byte> bytes(static_cast<std::size_t>(facts.count));
    if (!bytes.empty() && H5Dread(dataset.id(), H5T_NATIVE_UINT8, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0)
        throw damaged(where, TEXT("storage", "a block of bytes cannot be read"));
    return bytes;
}

Handle createGroup(hid_t from, const std::string& path) {
    const Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    H5Pset_create_intermediate_group(links.id(), 1);
    Handle group(H5Gcreate2(from, path.c_str(), links.id(), H5P_DEFAULT, H5P_DEFAULT), H5Gclose);
    if (!group) throw writeFault();
    return group;
}

namespace {
void writeDataset(hid_t from, const std::string& path, const Shape& shape, hid_t fileType, hid_t memoryType,
                  const void* values) {
    const std::vector<hsize_t> extents(shape.extents().begin(), shape.extents().end());
    const Handle space(
        extents.empty() ? H5Screate(H5S_SCALAR) : H5Screate_simple(shape.rank(), extents.data(), nullptr), H5Sclose);
    const Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    H5Pset_create_intermediate_group(links.id(), 1);
    Handle dataset(H5Dcreate2(from, path.c_str(), fileType, space.id(), links.id(), H5P_DEFAULT, H5P_DEFAULT),
                   H5Dclose);
    if (!dataset) throw writeFault();
    if (shape.count() > 0 && H5Dwrite(dataset.id(), memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) < 0)
        throw writeFault();
    if (!dataset.close()) throw writeFault();
}
} // namespace

void writeFloats(hid_t from, const std::string& path, const Shape& shape, const float* values) {
    writeDataset(from, path, shape, H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, values);
}

void writeBytes(hid_t from, const std::string& path, const std::byte* bytes, std::size_t count) {
    writeDataset(from, path, Shape{static_cast<std::int64_t>(count)}, H5T_STD_U8LE, H5T_NATIVE_UINT8, bytes);
}

} // namespace lamina::h5
