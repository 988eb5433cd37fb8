#include "core/storage/strict_json.h"

#include "core/storage/damage.h"

#include <cmath>
#include <set>
#include <vector>

namespace lamina {

namespace {
// Goes through the text and keeps nothing but the keys of the objects that are open.
class Checker : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Checker(const JsonLimits& limits) : m_limits(limits) {}

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t number, const string_t&) override { return std::isfinite(number) && value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(); }
    bool key(string_t& name) override { return m_keys.back().insert(name).second; }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    bool value() { return ++m_values <= m_limits.values; }
    bool open() {
        m_keys.emplace_back();
        return m_keys.size() <= m_limits.depth && value();
    }
    bool close() {
        m_keys.pop_back();
        return true;
    }

    JsonLimits m_limits;
    std::size_t m_values = 0;
    std::vector<std::set<std::string>> m_keys;
};
} // namespace

Json parseStrict(std::string_view text, const std::string& where, const JsonLimits& limits) {
    const auto refuse = [&] {
        return damaged(where, TEXT("storage", "the description of the network is not valid JSON"));
    };
    if (text.size() > limits.bytes) throw damaged(where, TEXT("storage", "the description of the network is too long"));
    Checker checker(limits);
    if (!nlohmann::json::sax_parse(text, &checker)) throw refuse();
    Json parsed = Json::parse(text, nullptr, false);
    if (parsed.is_discarded()) throw refuse();
    return parsed;
}

std::string shortJson(const Json& value) {
    return forMessage(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace lamina
