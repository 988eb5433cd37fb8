#pragma once
// The bytes of a file, unpacked if it is a gzip file, with every size checked before memory is taken for it.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lamina {

// folder/path for a relative path, path otherwise.
std::string resolvedPath(const std::string& path, const std::string& folder);

// Whole file. Throws Error: not there, a folder, not readable, larger than the memory.
std::vector<std::uint8_t> readFile(const std::string& path);

// Throws Error if so many bytes more do not fit into the free memory of this computer.
void checkFitsMemory(std::int64_t bytes, const std::string& where);

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256& add(const void* bytes, std::size_t count);
    Sha256& add(const std::string& text); // with its length, so that "ab","c" differs from "a","bc"
    std::string hex();                    // once, at the end

private:
    struct State;
    std::unique_ptr<State> m;
};

// Reads forward through a file; gzip files (also several members after one another) come out unpacked.
class ByteSource {
public:
    explicit ByteSource(const std::string& path); // throws Error like readFile
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    const std::string& path() const { return m_path; }
    std::string sha256() const; // of the bytes as they lie on the disk
    // How many bytes can come out at most: exact for a plain file; gzip never packs better than 1 : 1032.
    std::int64_t largestSize() const;
    // Fills out as far as there is something; returns the number of bytes. Throws Error where gzip data are damaged.
    std::int64_t read(void* out, std::int64_t count);
    std::string readAll(std::int64_t limit); // throws Error if more than limit bytes come out

private:
    struct Unpacker;
    std::string m_path;
    std::vector<std::uint8_t> m_bytes;
    std::size_t m_position = 0;
    std::unique_ptr<Unpacker> m_unpacker; // of a gzip file
};

} // namespace lamina
