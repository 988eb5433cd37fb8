#pragma once
// JSON from files that nobody vouches for. Internal to core/storage, included by its .cpp files only.

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace lamina {

using Json = nlohmann::ordered_json; // keeps the order of keys, so that files read like Keras's

struct JsonLimits {
    std::size_t bytes = std::size_t{64} << 20;
    std::size_t depth = 64;
    std::size_t values = 2000000;
};

// Valid UTF-8, no key twice in one object, finite numbers, within the limits; throws Error at `where` otherwise. Checked in a first
// pass without recursion, so that a hostile text costs nothing.
Json parseStrict(std::string_view text, const std::string& where, const JsonLimits& limits = {});

// A copy of a value as short text for a message.
std::string shortJson(const Json& value);

} // namespace lamina
