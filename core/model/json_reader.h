#pragma once
// Reading JSON that a stranger may have written: every value is asked for by type, and what does not fit is an Error that
// names its place ("graph.nodes[3].uid"). Private to the .cpp files that read JSON.

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace lamina {

using Json = nlohmann::ordered_json;

// Parses text; throws Error: not JSON (with line and column), deeper than 64, longer than 64 MiB.
Json parseJson(const std::string& text, const std::string& where);

class JsonReader {
public:
    JsonReader(const Json& value, std::string where) : m_value(&value), m_where(std::move(where)) {}

    const Json& json() const { return *m_value; }
    const std::string& where() const { return m_where; }
    bool has(const char* key) const { return m_value->is_object() && m_value->contains(key); }

    JsonReader at(const char* key) const;
    JsonReader at(std::size_t index) const;
    std::size_t size() const; // of an array; throws Error for anything else
    void expectObject() const;

    bool boolean() const;
    std::int64_t integer(std::int64_t low = std::numeric_limits<std::int64_t>::min(),
                         std::int64_t high = std::numeric_limits<std::int64_t>::max()) const;
    double real() const; // null is NaN
    std::string string() const;
    std::vector<std::int64_t> integers() const;

    // The value of a key, or what stands there already where the key is missing.
    void read(const char* key, bool& out) const;
    void read(const char* key, int& out) const;
    void read(const char* key, std::int64_t& out) const;
    void read(const char* key, std::uint64_t& out) const;
    void read(const char* key, double& out) const;
    void read(const char* key, std::string& out) const;
    void read(const char* key, std::vector<std::string>& out) const;

    [[noreturn]] void fail(const Text& expected) const;

private:
    const Json* m_value;
    std::string m_where;
};

// An enum as one of a few words.
template <class E>
struct Word {
    E value;
    const char* word;
};

template <class E, std::size_t N>
const char* wordOf(const Word<E> (&words)[N], E value) {
    for (const Word<E>& word : words)
        if (word.value == value) return word.word;
    return words[0].word;
}

template <class E, std::size_t N>
void readWord(const JsonReader& reader, const char* key, const Word<E> (&words)[N], E& out) {
    if (!reader.has(key)) return;
    const std::string text = reader.at(key).string();
    std::string known;
    for (const Word<E>& word : words) {
        if (text == word.word) {
            out = word.value;
            return;
        }
        known += (known.empty() ? "" : ", ") + std::string(word.word);
    }
    reader.at(key).fail(TEXT("json", "one of %1").arg(known));
}

} // namespace lamina
