// Attributes: texts and lists of names in all the forms that h5py and old HDF5 libraries write.

#include "core/base/error.h"
#include "core/storage/damage.h"
#include "core/storage/hdf5.h"

#include <algorithm>
#include <cstring>

namespace lamina::h5 {

namespace {
constexpr std::size_t kMostText = std::size_t{64} << 20; // bytes of one attribute
constexpr std::size_t kMostNames = 100000;
constexpr std::size_t kPartLimit =
    64512; // Keras cuts lists of names above this: HDF5's limit for an attribute is 64 KiB

// Every string of an attribute; nothing if it holds something else. An empty list may have any type (h5py: float64).
std::optional<std::vector<std::string>> stringsOf(const Handle& attribute, const std::string& where) {
    const auto refuse = [&] { return damaged(where, TEXT("storage", "a text of the file cannot be read")); };
    const Handle space(H5Aget_space(attribute.id()), H5Sclose);
    const Handle type(H5Aget_type(attribute.id()), H5Tclose);
    if (!space || !type) throw refuse();
    const hssize_t count = H5Sget_simple_extent_npoints(space.id());
    if (count < 0 || static_cast<std::size_t>(count) > kMostNames || H5Sget_simple_extent_ndims(space.id()) > 1)
        throw refuse();
    std::vector<std::string> texts;
    if (count == 0) return texts;
    if (H5Tget_class(type.id()) != H5T_STRING) return std::nullopt;

    if (H5Tis_variable_str(type.id()) > 0) {
        const Handle memoryType(H5Tcopy(H5T_C_S1), H5Tclose);
        H5Tset_size(memoryType.id(), H5T_VARIABLE);
        H5Tset_cset(memoryType.id(), H5Tget_cset(type.id()));
        std::vector<char*> pointers(static_cast<std::size_t>(count), nullptr);
        if (H5Aread(attribute.id(), memoryType.id(), pointers.data()) < 0) throw refuse();
        std::size_t bytes = 0;
        for (const char* pointer : pointers) {
            const std::size_t length = pointer ? strnlen(pointer, kMostText + 1) : 0;
            bytes += length;
            if (bytes > kMostText) break;
            texts.emplace_back(pointer ? pointer : "", length);
        }
        H5Dvlen_reclaim(memoryType.id(), space.id(), H5P_DEFAULT, pointers.data());
        if (bytes > kMostText) throw refuse();
        return texts;
    }
    const std::size_t width = H5Tget_size(type.id());
    if (width == 0 || width > kMostText || static_cast<std::size_t>(count) > kMostText / width) throw refuse();
    std::vector<char> raw(width * static_cast<std::size_t>(count));
    const Handle memoryType(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(memoryType.id(), width);
    H5Tset_strpad(memoryType.id(), H5Tget_strpad(type.id()));
    H5Tset_cset(memoryType.id(), H5Tget_cset(type.id()));
    if (H5Aread(attribute.id(), memoryType.id(), raw.data()) < 0) throw refuse();
    const bool isSpacePadded = H5Tget_strpad(type.id()) == H5T_STR_SPACEPAD;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        std::string text(raw.data() + i * width, strnlen(raw.data() + i * width, width));
        while (isSpacePadded && !text.empty() && text.back() == ' ') text.pop_back();
        texts.push_back(std::move(text));
    }
    return texts;
}

Handle openAttribute(hid_t object, const std::string& name) {
    if (!hasAttribute(object, name)) return {};
    return {H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose};
}

void write(hid_t object, const std::string& name, hid_t type, const Handle& space, const void* values) {
    Handle attribute(H5Acreate2(object, name.c_str(), type, space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    if (!attribute || H5Awrite(attribute.id(), type, values) < 0 || !attribute.close()) throw writeFault();
}
} // namespace

bool hasAttribute(hid_t object, const std::string& name) { return H5Aexists(object, name.c_str()) > 0; }

std::optional<std::string> readText(hid_t object, const std::string& name, const std::string& where) {
    const Handle attribute = openAttribute(object, name);
    if (!attribute) {
        if (hasAttribute(object, name)) throw damaged(where, TEXT("storage", "“%1” cannot be read").arg(name));
        return std::nullopt;
    }
    std::optional<std::vector<std::string>> texts = stringsOf(attribute, where);
    if (!texts || texts->size() != 1) throw damaged(where, TEXT("storage", "“%1” is not a text").arg(name));
    return std::move(texts->front());
}

std::optional<std::int64_t> readInteger(hid_t object, const std::string& name, const std::string& where) {
    const Handle attribute = openAttribute(object, name);
    if (!attribute) return std::nullopt;
    const Handle space(H5Aget_space(attribute.id()), H5Sclose);
    const Handle type(H5Aget_type(attribute.id()), H5Tclose);
    std::int64_t value = 0;
    if (!space || !type || H5Sget_simple_extent_npoints(space.id()) != 1 || H5Tget_class(type.id()) != H5T_INTEGER ||
        H5Aread(attribute.id(), H5T_NATIVE_INT64, &value) < 0)
        throw damaged(where, TEXT("storage", "“%1” is not a whole number").arg(name));
    return value;
}

std::optional<std::vector<std::string>> readNames(hid_t object, const std::string& name, const std::string& where) {
    const auto part = [&](const std::string& partName) -> std::optional<std::vector<std::string>> {
        const Handle attribute = openAttribute(object, partName);
        if (!attribute) return std::nullopt;
        std::optional<std::vector<std::string>> names = stringsOf(attribute, where);
        if (!names) throw damaged(where, TEXT("storage", "“%1” is not a list of names").arg(partName));
        return names;
    };
    if (std::optional<std::vector<std::string>> whole = part(name)) return whole;
    std::optional<std::vector<std::string>> all;
    for (int i = 0;; ++i) {
        std::optional<std::vector<std::string>> more = part(name + std::to_string(i));
        if (!more) return all;
        if (!all) all.emplace();
        if (all->size() + more->size() > kMostNames)
            throw damaged(where, TEXT("storage", "“%1” is too long").arg(name));
        all->insert(all->end(), more->begin(), more->end());
    }
}

void writeText(hid_t object, const std::string& name, const std::string& text, Charset charset) {
    const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(type.id(), H5T_VARIABLE);
    H5Tset_cset(type.id(), charset == Charset::utf8 ? H5T_CSET_UTF8 : H5T_CSET_ASCII);
    const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
    const char* pointer = text.c_str();
    write(object, name, type.id(), space, &pointer);
}

void writeInteger(hid_t object, const std::string& name, std::int64_t value) {
    const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
    Handle attribute(H5Acreate2(object, name.c_str(), H5T_STD_I64LE, space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    if (!attribute || H5Awrite(attribute.id(), H5T_NATIVE_INT64, &value) < 0 || !attribute.close()) throw writeFault();
}

void writeNames(hid_t object, const std::string& name, const std::vector<std::string>& names) {
    std::size_t width = 1;
    for (const std::string& one : names) width = std::max(width, one.size());
    if (width > kPartLimit)
        throw Error(names.front().substr(0, 80), TEXT("storage", "a layer's name is too long for an HDF5 file"), {});
    if (names.empty()) { // what h5py makes of an empty list
        const hsize_t none = 0;
        const Handle space(H5Screate_simple(1, &none, nullptr), H5Sclose);
        Handle attribute(H5Acreate2(object, name.c_str(), H5T_IEEE_F64LE, space.id(), H5P_DEFAULT, H5P_DEFAULT),
                         H5Aclose);
        if (!attribute || !attribute.close()) throw writeFault();
        return;
    }
    if (names.size() * width <= kPartLimit) {
        const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
        H5Tset_size(type.id(), H5T_VARIABLE);
        const hsize_t count = names.size();
        const Handle space(H5Screate_simple(1, &count, nullptr), H5Sclose);
        std::vector<const char*> pointers;
        for (const std::string& one : names) pointers.push_back(one.c_str());
        write(object, name, type.id(), space, pointers.data());
        return;
    }
    // Parts of nearly equal length, as numpy's array_split makes them, each of fixed width.
    const std::size_t perPart = kPartLimit / width;
    const std::size_t parts = (names.size() + perPart - 1) / perPart;
    std::size_t at = 0;
    for (std::size_t i = 0; i < parts; ++i) {
        const hsize_t count = names.size() / parts + (i < names.size() % parts ? 1 : 0);
        const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
        H5Tset_size(type.id(), width);
        H5Tset_strpad(type.id(), H5T_STR_NULLPAD);
        const Handle space(H5Screate_simple(1, &count, nullptr), H5Sclose);
        std::vector<char> raw(width * count, '\0');
        for (std::size_t k = 0; k < count; ++k, ++at)
            std::memcpy(raw.data() + k * width, names[at].data(), names[at].size());
        write(object, name + std::to_string(i), type.id(), space, raw.data());
    }
}

} // namespace lamina::h5
