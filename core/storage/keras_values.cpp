#include "core/storage/keras_values.h"

#include "core/base/text.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace lamina::keras {

namespace {
const Json& configOf(const Json& value) {
    static const Json none = Json::object();
    const auto config = value.find("config");
    return config != value.end() && config->is_object() ? *config : none;
}

std::optional<double> numberIn(const Json& config, const char* key) {
    const auto found = config.find(key);
    if (found == config.end() || !found->is_number()) return std::nullopt;
    return found->get<double>();
}

// tf.keras stores 0.01f as 0.009999999776482582; the short number is what was meant.
double meant(double value) {
    return static_cast<double>(static_cast<float>(value)) == value ? std::strtod(shortNumber(value).c_str(), nullptr)
                                                                   : value;
}

const CallForm* formOf(const std::vector<CallForm>& forms, const std::string& name) {
    const auto found =
        std::find_if(forms.begin(), forms.end(), [&](const CallForm& form) { return form.name == name; });
    return found == forms.end() ? nullptr : &*found;
}

// Only the arguments that differ from the defaults, so that equal initializers have equal texts.
std::optional<PropertyValue> callText(const CallForm* form, const Json& config) {
    if (!form) return std::nullopt;
    Call call{form->name, {}};
    for (const auto& [name, otherwise] : form->arguments)
        if (const std::optional<double> number = numberIn(config, name.c_str()); number && meant(*number) != otherwise)
            call.arguments.emplace_back(name, meant(*number));
    return PropertyValue(call.text());
}

// tf.keras once wrote every scaled initializer as VarianceScaling with its three settings.
std::string scaledName(const Json& config) {
    const double scale = numberIn(config, "scale").value_or(1);
    const std::string mode = config.value("mode", "fan_in"), kind = config.value("distribution", "truncated_normal");
    const std::string ending = kind == "uniform" ? "_uniform" : "_normal";
    if (mode == "fan_avg" && scale == 1) return "glorot" + ending;
    if (mode == "fan_in" && scale == 2) return "he" + ending;
    if (mode == "fan_in" && scale == 1) return "lecun" + ending;
    return {};
}

// The words of VarianceScaling and the numbers that stand for them here
constexpr const char* kModes[] = {"fan_in", "fan_out", "fan_avg"};
constexpr const char* kDistributions[] = {"truncated_normal", "untruncated_normal", "uniform"};

template <std::size_t N>
int numberOf(const char* const (&words)[N], const std::string& word) {
    for (std::size_t i = 0; i < N; ++i)
        if (word == words[i]) return static_cast<int>(i) + 1;
    return 0;
}

std::optional<PropertyValue> varianceScalingFrom(const Json& config) {
    const double scale = numberIn(config, "scale").value_or(1);
    const int mode = numberOf(kModes, config.value("mode", "fan_in"));
    std::string word = config.value("distribution", "truncated_normal");
    const int distribution = numberOf(kDistributions, word == "normal" ? "truncated_normal" : word);
    if (mode == 0 || distribution == 0 || scale < 0) return std::nullopt;
    Call call{"variance_scaling", {}};
    if (meant(scale) != 1) call.arguments.emplace_back("scale", meant(scale));
    if (mode != 1) call.arguments.emplace_back("mode", mode);
    if (distribution != 1) call.arguments.emplace_back("distribution", distribution);
    return PropertyValue(call.text());
}

std::optional<PropertyValue> initializerFrom(const Json& value) {
    static const Json none = Json::object();
    std::string name;
    const Json* config = &none;
    if (value.is_string()) {
        name = snakeCase(value.get<std::string>());
    } else if (!classOf(value).empty()) {
        name = snakeCase(value["class_name"].get<std::string>());
        config = &configOf(value);
    } else {
        return std::nullopt;
    }
    if (name == "variance_scaling") {
        name = scaledName(*config);
        if (name.empty()) return varianceScalingFrom(*config);
    }
    if (name == "orthogonal_initializer") name = "orthogonal";
    if (name == "identity_initializer") name = "identity";
    if (name == "zero") name = "zeros";
    if (name == "one") name = "ones";
    if (name == "normal") name = "random_normal";
    if (name == "uniform") name = "random_uniform";
    return callText(formOf(initializerForms(), name), *config);
}

std::optional<PropertyValue> regularizerFrom(const Json& value) {
    if (value.is_null()) return PropertyValue(std::string("none"));
    if (value.is_string()) {
        const std::string name = value.get<std::string>();
        return formOf(regularizerForms(), name) ? std::optional<PropertyValue>(name) : std::nullopt;
    }
    if (classOf(value).empty()) return std::nullopt;
    const std::string className = value["class_name"].get<std::string>();
    const Json& config = configOf(value);
    if (className != "L1L2" && className != "L1" && className != "L2" && className != "l1" && className != "l2")
        return std::nullopt;
    const double l1 = numberIn(config, "l1").value_or(0), l2 = numberIn(config, "l2").value_or(0);
    const std::string name = l1 != 0 && l2 != 0 ? "l1_l2" : l1 != 0 ? "l1" : l2 != 0 ? "l2" : "none";
    Call call{name, {}};
    if (l1 != 0) call.arguments.emplace_back("l1", meant(l1));
    if (l2 != 0) call.arguments.emplace_back("l2", meant(l2));
    return PropertyValue(call.text());
}

// MaxNorm → max_norm, and so on; Keras 2 also wrote the function's name.
std::optional<PropertyValue> constraintFrom(const Json& value) {
    static const Json none = Json::object();
    if (value.is_null()) return PropertyValue(std::string("none"));
    if (value.is_string()) return callText(formOf(constraintForms(), snakeCase(value.get<std::string>())), none);
    if (classOf(value).empty()) return std::nullopt;
    Json config = configOf(value);
    if (const auto axis = config.find("axis"); axis != config.end()) { // axes 0 … n, as the last of them
        const Json& axes = unwrapped(*axis);
        std::int64_t last = axes.is_array() ? -1 : 0;
        bool isLeading = axes.is_array() ? !axes.empty() : axes == Json(0);
        for (const Json& one : axes.is_array() ? axes : Json::array()) isLeading = isLeading && one == Json(++last);
        if (!isLeading) return std::nullopt;
        config["axis"] = last;
    }
    return callText(formOf(constraintForms(), snakeCase(value["class_name"].get<std::string>())), config);
}

std::optional<PropertyValue> activationFrom(const Json& value) {
    std::string name;
    if (value.is_null())
        name = "linear";
    else if (value.is_string())
        name = value.get<std::string>();
    else if (classOf(value) == "function" && value.contains("config") && value["config"].is_string())
        name = value["config"].get<std::string>();
    else if (!classOf(value)
                  .empty()) { // an activation layer in an activation's place: only where it has no settings of its own
        name = value["class_name"].get<std::string>();
        if (name != "Softmax" || configOf(value).value("axis", Json(-1)) != -1) return std::nullopt;
        name = "softmax";
    }
    if (name == "silu") name = "swish";
    if (name == "hard_silu") name = "hard_swish";
    for (const ActivationName& known : activationNames())
        if (known.name == name) return PropertyValue(name);
    return std::nullopt;
}

std::optional<std::int64_t> integerFrom(const Json& value) {
    if (value.is_number_integer() &&
        !(value.is_number_unsigned() && value.get<std::uint64_t>() > (std::uint64_t{1} << 62)))
        return value.get<std::int64_t>();
    if (value.is_number_float() && std::fabs(value.get<double>()) < 1e15 &&
        std::trunc(value.get<double>()) == value.get<double>())
        return static_cast<std::int64_t>(value.get<double>());
    return std::nullopt;
}

// 0.1, [−0.2, 0.1], null (where the numbers may be off)
std::optional<PropertyValue> numbersFrom(const Json& wrapped) {
    const Json& value = unwrapped(wrapped);
    std::vector<double> numbers;
    if (value.is_number())
        numbers.push_back(meant(value.get<double>()));
    else if (value.is_array() && value.size() <= 65536)
        for (const Json& element : value) {
            if (!element.is_number()) return std::nullopt;
            numbers.push_back(meant(element.get<double>()));
        }
    else if (!value.is_null())
        return std::nullopt;
    return PropertyValue(textOf(numbers));
}

// length: how many there must be, 0 = any number. One number stands for all of them, a list of half as many for two of each
// (a border that is as wide before as after), and pairs lie flat here.
std::optional<PropertyValue> listFrom(const Json& wrapped, std::size_t length) {
    const Json& value = unwrapped(wrapped);
    std::vector<std::int64_t> list;
    if (value.is_array()) {
        if (value.size() > 8) return std::nullopt;
        for (const Json& element : value) {
            const Json& inner = unwrapped(element);
            for (const Json& one : inner.is_array() ? inner : Json::array({inner})) {
                const std::optional<std::int64_t> number = integerFrom(one);
                if (!number || list.size() > 8) return std::nullopt;
                list.push_back(*number);
            }
        }
    } else if (const std::optional<std::int64_t> number = integerFrom(value)) {
        list.push_back(*number);
    } else {
        return std::nullopt;
    }
    if (length > 0 && list.size() == 1) list.resize(length, list[0]);
    if (length > 2 && 2 * list.size() == length) {
        std::vector<std::int64_t> both;
        for (const std::int64_t number : list) both.insert(both.end(), {number, number});
        list = std::move(both);
    }
    return PropertyValue(std::move(list));
}
} // namespace

const Json& unwrapped(const Json& value) {
    if ((classOf(value) == "__tuple__" || classOf(value) == "TensorShape") && value.contains("items"))
        return value["items"];
    return value;
}

std::string classOf(const Json& object) {
    return object.is_object() && object.contains("class_name") && object["class_name"].is_string()
               ? object["class_name"].get<std::string>()
               : std::string();
}

std::string snakeCase(const std::string& className) {
    // (.)([A-Z][a-z]+) → \1_\2, then ([a-z])([A-Z]) → \1_\2, then lower case: Keras's own rule.
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    std::string first;
    for (std::size_t i = 0; i < className.size(); ++i) {
        if (i > 0 && isUpper(className[i]) && i + 1 < className.size() && isLower(className[i + 1])) first += '_';
        first += className[i];
    }
    std::string out;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (i > 0 && isUpper(first[i]) && isLower(first[i - 1])) out += '_';
        out += static_cast<char>(isUpper(first[i]) ? first[i] - 'A' + 'a' : first[i]);
    }
    return out;
}

std::string camelCase(const std::string& functionName) {
    std::string out;
    bool isStart = true;
    for (const char c : functionName) {
        if (c == '_') {
            isStart = true;
            continue;
        }
        out += isStart && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        isStart = false;
    }
    return out;
}

std::optional<PropertyValue> propertyFrom(const Json& value, const Property& property) {
    std::optional<PropertyValue> found;
    const auto least = static_cast<std::int64_t>(std::max(property.minimum, -1e15)); // of integers that may be off
    if (value.is_null() && property.isOptional && property.kind == PropertyKind::integer) return PropertyValue(least);
    if (value.is_null() && property.isOptional &&
        std::holds_alternative<std::vector<std::int64_t>>(property.defaultValue)) {
        const std::size_t length = std::get<std::vector<std::int64_t>>(property.defaultValue).size();
        return PropertyValue(std::vector<std::int64_t>(length, least));
    }
    switch (property.kind) {
    case PropertyKind::boolean:
        if (value.is_boolean()) found = value.get<bool>();
        break;
    case PropertyKind::integer:
        if (const std::optional<std::int64_t> number = integerFrom(value)) found = *number;
        break;
    case PropertyKind::real:
        if (value.is_number())
            found = meant(value.get<double>());
        else if (value.is_null() && property.isOptional)
            found = 0.0;
        break;
    case PropertyKind::pair:
        found = listFrom(value, 2);
        break;
    case PropertyKind::shape:
        found = listFrom(value, static_cast<std::size_t>(property.length));
        break;
    case PropertyKind::numbers:
        found = numbersFrom(value);
        break;
    case PropertyKind::choice:
    case PropertyKind::text:
        if (value.is_string()) found = value.get<std::string>();
        break;
    case PropertyKind::activation:
        found = activationFrom(value);
        break;
    case PropertyKind::initializer:
        found = initializerFrom(value);
        break;
    case PropertyKind::regularizer:
        found = regularizerFrom(value);
        break;
    case PropertyKind::constraint:
        found = constraintFrom(value);
        break;
    }
    return found ? property.accepted(*found) : std::nullopt;
}

namespace {
Json initializerToKeras(const std::string& text) {
    const std::optional<Call> call = Call::parse(text);
    if (!call) return text;
    // Keras before 3.5 has the class under another name; the string loads everywhere.
    if (call->name == "orthogonal" && call->arguments.empty()) return "orthogonal";
    Json config = Json::object();
    if (const CallForm* form = formOf(initializerForms(), call->name))
        for (const auto& [name, otherwise] : form->arguments) config[name] = call->argument(name, otherwise);
    if (call->name == "variance_scaling") {
        const auto word = [&](const auto& words, const char* key) {
            const auto number = static_cast<std::size_t>(std::clamp(call->argument(key, 1), 1.0, 3.0));
            return words[number - 1];
        };
        config["mode"] = word(kModes, "mode");
        config["distribution"] = word(kDistributions, "distribution");
    }
    if (call->name != "zeros" && call->name != "ones" && call->name != "constant" && call->name != "identity")
        config["seed"] = nullptr;
    return {{"class_name", camelCase(call->name)}, {"config", std::move(config)}};
}

Json regularizerToKeras(const std::string& text) {
    const std::optional<Call> call = Call::parse(text);
    if (!call || call->name == "none") return nullptr;
    Json config = Json::object();
    if (const CallForm* form = formOf(regularizerForms(), call->name))
        for (const auto& [name, otherwise] : form->arguments) config[name] = call->argument(name, otherwise);
    return {{"class_name", call->name == "l1_l2" ? "L1L2"
                           : call->name == "l1"  ? "L1"
                                                 : "L2"},
            {"config", std::move(config)}};
}

Json constraintToKeras(const std::string& text) {
    const std::optional<Call> call = Call::parse(text);
    if (!call || call->name == "none") return nullptr;
    Json config = Json::object();
    if (const CallForm* form = formOf(constraintForms(), call->name))
        for (const auto& [name, otherwise] : form->arguments) {
            const auto last = static_cast<std::int64_t>(std::clamp(call->argument(name, otherwise), 0.0, 15.0));
            if (name == "axis" && last == 0)
                config[name] = last;
            else if (name == "axis")
                for (std::int64_t axis = 0; axis <= last; ++axis) config[name].push_back(axis);
            else
                config[name] = call->argument(name, otherwise);
        }
    return {{"class_name", camelCase(call->name)}, {"config", std::move(config)}};
}
} // namespace

Json toKeras(const PropertyValue& value, const Property& property) {
    if (const bool* flag = std::get_if<bool>(&value)) return *flag;
    const auto least = static_cast<std::int64_t>(std::max(property.minimum, -1e15)); // of integers that may be off
    if (const std::int64_t* number = std::get_if<std::int64_t>(&value))
        return property.isOptional && *number == least ? Json(nullptr) : Json(*number);
    if (const double* number = std::get_if<double>(&value))
        return property.isOptional && *number == 0 ? Json(nullptr) : Json(*number);
    if (const std::string* text = std::get_if<std::string>(&value)) {
        if (property.kind == PropertyKind::numbers) {
            const std::vector<double> numbers = lamina::numbersFrom(*text).value_or(std::vector<double>());
            Json list = Json::array(); // whole numbers without a fraction: some of them count axes
            for (const double n : numbers) {
                const bool isWhole = std::trunc(n) == n && std::fabs(n) < 1e15;
                list.push_back(isWhole ? Json(static_cast<std::int64_t>(n)) : Json(n));
            }
            if (numbers.empty()) return nullptr;
            return numbers.size() == 1 ? list[0] : list;
        }
        if (property.kind == PropertyKind::initializer) return initializerToKeras(*text);
        if (property.kind == PropertyKind::regularizer) return regularizerToKeras(*text);
        if (property.kind == PropertyKind::constraint) return constraintToKeras(*text);
        return *text;
    }
    const std::vector<std::int64_t>& list = std::get<std::vector<std::int64_t>>(value);
    const auto off = std::count(list.begin(), list.end(), least); // of a size 0 by itself, of a number −1 all together
    const bool isOff = property.isOptional && (least < 0 ? off > 0 : off == static_cast<std::int64_t>(list.size()));
    return isOff ? Json(nullptr) : Json(list);
}

} // namespace lamina::keras
