#include "core/model/json_reader.h"

namespace lamina {

namespace {
constexpr std::size_t kLargestText = std::size_t{64} << 20;
constexpr int kDeepest = 64;
} // namespace

Json parseJson(const std::string& text, const std::string& where) {
    if (text.size() > kLargestText)
        throw Error(
            where,
            TEXT("json", "expected at most %1 MiB of text, got %2 MiB").arg(kLargestText >> 20).arg(text.size() >> 20));
    bool isTooDeep = false;
    const auto watchDepth = [&](int depth, Json::parse_event_t, Json&) {
        isTooDeep = isTooDeep || depth > kDeepest;
        return !isTooDeep;
    };
    try {
        Json parsed = Json::parse(text, watchDepth);
        if (isTooDeep) throw Error(where, TEXT("json", "expected at most %1 levels of brackets").arg(kDeepest));
        return parsed;
    } catch (const Json::parse_error& error) {
        std::size_t line = 1, column = 1;
        for (std::size_t i = 0; i + 1 < error.byte && i < text.size(); ++i) {
            column = text[i] == '\n' ? 1 : column + 1;
            line += text[i] == '\n';
        }
        throw Error(where,
                    TEXT("json", "expected JSON, found something else in line %1, column %2").arg(line).arg(column),
                    TEXT("json", "The file is damaged or of another kind."));
    } catch (const Json::exception&) {
        throw Error(where, TEXT("json", "expected numbers that a computer can hold, found a larger one"),
                    TEXT("json", "The file is damaged or of another kind."));
    }
}

JsonReader JsonReader::at(const char* key) const {
    expectObject();
    const auto found = m_value->find(key);
    if (found == m_value->end()) throw Error(m_where, TEXT("json", "expected the entry '%1', found none").arg(key));
    return {*found, m_where + "." + key};
}

JsonReader JsonReader::at(std::size_t index) const {
    if (index >= size()) throw Error(m_where, TEXT("json", "expected more entries, found %1").arg(size()));
    return {(*m_value)[index], m_where + "[" + std::to_string(index) + "]"};
}

std::size_t JsonReader::size() const {
    if (!m_value->is_array()) fail(TEXT("json", "a list"));
    return m_value->size();
}

void JsonReader::expectObject() const {
    if (!m_value->is_object()) fail(TEXT("json", "an object"));
}

bool JsonReader::boolean() const {
    if (!m_value->is_boolean()) fail(TEXT("json", "true or false"));
    return m_value->get<bool>();
}

std::int64_t JsonReader::integer(std::int64_t low, std::int64_t high) const {
    if (!m_value->is_number_integer() ||
        (m_value->is_number_unsigned() &&
         m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())))
        fail(TEXT("json", "an integer"));
    const std::int64_t value = m_value->get<std::int64_t>();
    if (value < low || value > high) fail(TEXT("json", "an integer from %1 to %2").arg(low).arg(high));
    return value;
}

double JsonReader::real() const {
    if (m_value->is_null()) return std::numeric_limits<double>::quiet_NaN();
    if (!m_value->is_number()) fail(TEXT("json", "a number"));
    return m_value->get<double>();
}

std::string JsonReader::string() const {
    if (!m_value->is_string()) fail(TEXT("json", "a text"));
    return m_value->get<std::string>();
}

std::vector<std::int64_t> JsonReader::integers() const {
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < size(); ++i) values.push_back(at(i).integer());
    return values;
}

void JsonReader::read(const char* key, bool& out) const {
    if (has(key)) out = at(key).boolean();
}
void JsonReader::read(const char* key, int& out) const {
    if (has(key))
        out = static_cast<int>(at(key).integer(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}
void JsonReader::read(const char* key, std::int64_t& out) const {
    if (has(key)) out = at(key).integer();
}
void JsonReader::read(const char* key, std::uint64_t& out) const {
    if (has(key)) out = static_cast<std::uint64_t>(at(key).integer(0));
}
void JsonReader::read(const char* key, double& out) const {
    if (has(key)) out = at(key).real();
}
void JsonReader::read(const char* key, std::string& out) const {
    if (has(key)) out = at(key).string();
}
void JsonReader::read(const char* key, std::vector<std::string>& out) const {
    if (!has(key)) return;
    const JsonReader list = at(key);
    out.clear();
    for (std::size_t i = 0; i < list.size(); ++i) out.push_back(list.at(i).string());
}

void JsonReader::fail(const Text& expected) const {
    std::string got = m_value->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (got.size() > 40) got = m_value->type_name();
    throw Error(m_where, TEXT("json", "expected %1, got %2").arg(expected.shown()).arg(got));
}

} // namespace lamina
