#include "core/model/property.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lamina {

namespace {
std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t"), end = text.find_last_not_of(" \t");
    return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

std::optional<double> parsedNumber(const std::string& text) {
    const std::string digits = trimmed(text);
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) return {};
    return value;
}

std::optional<std::int64_t> parsedInteger(const std::string& text) {
    const std::string digits = trimmed(text);
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size()) return {};
    return value;
}

std::optional<std::vector<std::int64_t>> parsedList(const std::string& text) {
    std::vector<std::int64_t> values;
    std::string part;
    const auto flush = [&] {
        const std::optional<std::int64_t> value = parsedInteger(part);
        part.clear();
        if (value) values.push_back(*value);
        return value.has_value();
    };
    std::string body = trimmed(text);
    if (body.size() >= 2 &&
        ((body.front() == '(' && body.back() == ')') || (body.front() == '[' && body.back() == ']')))
        body = body.substr(1, body.size() - 2);
    for (std::size_t i = 0; i < body.size(); ++i) {
        const bool isTimes = body.compare(i, 2, "\xC3\x97") == 0; // ×
        if (body[i] == ',' || body[i] == 'x' || isTimes) {
            if (!flush()) return {};
            i += isTimes ? 1 : 0;
        } else {
            part += body[i];
        }
    }
    if (!trimmed(part).empty() && !flush()) return {};
    if (values.empty()) return {};
    return values;
}

const CallForm* findForm(const std::vector<CallForm>& forms, const std::string& name) {
    const auto found =
        std::find_if(forms.begin(), forms.end(), [&](const CallForm& form) { return form.name == name; });
    return found == forms.end() ? nullptr : &*found;
}

// A call with only arguments that its form has.
bool isKnownCall(const std::vector<CallForm>& forms, const std::string& text) {
    const std::optional<Call> call = Call::parse(text);
    const CallForm* form = call ? findForm(forms, call->name) : nullptr;
    return form && std::all_of(call->arguments.begin(), call->arguments.end(), [&](const auto& argument) {
               return std::any_of(form->arguments.begin(), form->arguments.end(),
                                  [&](const auto& known) { return known.first == argument.first; });
           });
}
} // namespace

std::string textOf(const PropertyValue& value) {
    struct Visitor {
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return shortNumber(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const std::vector<std::int64_t>& list) const {
            return fmt::format("{}", fmt::join(list, ", "));
        }
    };
    return std::visit(Visitor{}, value);
}

std::string textOf(const std::vector<double>& numbers) { return fmt::format("{}", fmt::join(numbers, ", ")); }

std::optional<std::vector<double>> numbersFrom(const std::string& text) {
    std::vector<double> numbers;
    if (text.size() > 65536) return {};
    if (trimmed(text).empty()) return numbers;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::optional<double> number = parsedNumber(text.substr(begin, end - begin));
        if (!number || !std::isfinite(*number)) return {};
        numbers.push_back(*number);
        begin = end + 1;
    }
    return numbers;
}

std::optional<PropertyValue> Property::accepted(const PropertyValue& value) const {
    const auto inRange = [this](double number) { return number >= minimum && number <= maximum; };
    const auto* number = std::get_if<std::int64_t>(&value);
    const auto* fraction = std::get_if<double>(&value);
    const auto* string = std::get_if<std::string>(&value);
    const auto* list = std::get_if<std::vector<std::int64_t>>(&value);
    switch (kind) {
    case PropertyKind::boolean:
        if (std::holds_alternative<bool>(value)) return value;
        return {};
    case PropertyKind::integer:
        if (number && inRange(static_cast<double>(*number))) return value;
        if (fraction && std::nearbyint(*fraction) == *fraction && std::abs(*fraction) < 9e15 && inRange(*fraction))
            return PropertyValue(static_cast<std::int64_t>(*fraction));
        return {};
    case PropertyKind::real:
        if (number && inRange(static_cast<double>(*number))) return PropertyValue(static_cast<double>(*number));
        if (fraction && std::isfinite(*fraction) && inRange(*fraction)) return value;
        return {};
    case PropertyKind::pair:
    case PropertyKind::shape: {
        std::vector<std::int64_t> numbers = list ? *list : number ? std::vector{*number} : std::vector<std::int64_t>();
        const std::size_t wanted = kind == PropertyKind::pair ? 2 : static_cast<std::size_t>(length);
        if (wanted > 0 && numbers.size() == 1) numbers.resize(wanted, numbers.front());
        const bool hasRightLength = wanted > 0 ? numbers.size() == wanted : !numbers.empty() && numbers.size() <= 8;
        const bool areInRange = std::all_of(numbers.begin(), numbers.end(),
                                            [&](std::int64_t n) { return inRange(static_cast<double>(n)); });
        if (!hasRightLength || !areInRange) return {};
        return PropertyValue(std::move(numbers));
    }
    case PropertyKind::numbers: {
        std::optional<std::vector<double>> all;
        if (string) all = numbersFrom(*string);
        if (number || fraction) all = std::vector{number ? static_cast<double>(*number) : *fraction};
        if (!all || (all->empty() && !isOptional) || (length > 0 && static_cast<int>(all->size()) > length)) return {};
        if (!std::all_of(all->begin(), all->end(), [&](double n) { return std::isfinite(n) && inRange(n); })) return {};
        return PropertyValue(lamina::textOf(*all));
    }
    case PropertyKind::choice:
        if (string && std::find(choices.begin(), choices.end(), *string) != choices.end()) return value;
        return {};
    case PropertyKind::activation: {
        const auto& names = activationNames();
        if (string &&
            std::any_of(names.begin(), names.end(), [&](const ActivationName& a) { return a.name == *string; }))
            return value;
        return {};
    }
    case PropertyKind::initializer:
    case PropertyKind::regularizer:
    case PropertyKind::constraint:
        if (string && isKnownCall(callForms(kind), *string)) return value;
        return {};
    case PropertyKind::text:
        if (string && string->size() <= 4096) return value;
        return {};
    }
    return {};
}

std::optional<PropertyValue> Property::parsed(const std::string& text) const {
    switch (kind) {
    case PropertyKind::boolean: {
        const std::string word = trimmed(text);
        if (word == "true" || word == "on" || word == "yes" || word == "1") return PropertyValue(true);
        if (word == "false" || word == "off" || word == "no" || word == "0") return PropertyValue(false);
        return {};
    }
    case PropertyKind::integer:
        if (const auto value = parsedInteger(text)) return accepted(*value);
        return {};
    case PropertyKind::real:
        if (const auto value = parsedNumber(text)) return accepted(*value);
        return {};
    case PropertyKind::pair:
    case PropertyKind::shape:
        if (auto value = parsedList(text)) return accepted(std::move(*value));
        return {};
    default:
        return accepted(kind == PropertyKind::text ? text : trimmed(text));
    }
}

Text Property::expectation() const {
    const bool hasMinimum = minimum > -1e299, hasMaximum = maximum < 1e299;
    switch (kind) {
    case PropertyKind::boolean:
        return TEXT("property", "true or false");
    case PropertyKind::integer:
        if (hasMinimum && hasMaximum) return TEXT("property", "an integer from %1 to %2").arg(minimum).arg(maximum);
        return hasMinimum ? TEXT("property", "an integer of at least %1").arg(minimum) : TEXT("property", "an integer");
    case PropertyKind::real:
        if (hasMinimum && hasMaximum) return TEXT("property", "a number from %1 to %2").arg(minimum).arg(maximum);
        return hasMinimum ? TEXT("property", "a number of at least %1").arg(minimum) : TEXT("property", "a number");
    case PropertyKind::pair:
        return TEXT("property", "two integers of at least %1").arg(hasMinimum ? minimum : 1.0);
    case PropertyKind::shape:
        if (length > 0)
            return TEXT("property", "%1 integers of at least %2").arg(length).arg(hasMinimum ? minimum : 1.0);
        return TEXT("property", "one to eight integers, separated by commas");
    case PropertyKind::numbers:
        if (hasMinimum && hasMaximum)
            return TEXT("property", "numbers from %1 to %2, separated by commas").arg(minimum).arg(maximum);
        return TEXT("property", "numbers, separated by commas");
    case PropertyKind::choice: {
        return TEXT("property", "one of %1").arg(fmt::format("{}", fmt::join(choices, ", ")));
    }
    case PropertyKind::activation: {
        std::string names;
        for (const ActivationName& name : activationNames()) names += (names.empty() ? "" : ", ") + name.name;
        return TEXT("property", "one of %1").arg(names);
    }
    case PropertyKind::initializer:
    case PropertyKind::regularizer:
    case PropertyKind::constraint: {
        std::string names;
        for (const CallForm& form : callForms(kind)) names += (names.empty() ? "" : ", ") + form.name;
        return TEXT("property", "one of %1").arg(names);
    }
    case PropertyKind::text:
        return TEXT("property", "a text");
    }
    return {};
}

Property& Property::range(double low, double high) {
    minimum = low;
    maximum = high;
    return *this;
}

Property& Property::named(Text newLabel, Text newHelp) {
    label = std::move(newLabel);
    help = std::move(newHelp);
    return *this;
}

Property& Property::advanced() {
    isAdvanced = true;
    return *this;
}

Property& Property::when(std::string booleanProperty) {
    enabledBy = std::move(booleanProperty);
    return *this;
}

namespace {
Property property(std::string name, PropertyKind kind, PropertyValue defaultValue) {
    Property p;
    p.name = std::move(name);
    p.kind = kind;
    p.defaultValue = std::move(defaultValue);
    return p;
}
} // namespace

Property boolean(std::string name, bool defaultValue) {
    return property(std::move(name), PropertyKind::boolean, defaultValue);
}
Property integer(std::string name, std::int64_t defaultValue) {
    return property(std::move(name), PropertyKind::integer, defaultValue);
}
Property real(std::string name, double defaultValue) {
    return property(std::move(name), PropertyKind::real, defaultValue);
}
Property integerPair(std::string name, std::int64_t first, std::int64_t second) {
    return property(std::move(name), PropertyKind::pair, std::vector<std::int64_t>{first, second}).atLeast(1);
}
Property shapeProperty(std::string name, std::vector<std::int64_t> defaultValue) {
    return property(std::move(name), PropertyKind::shape, std::move(defaultValue));
}
Property integers(std::string name, std::vector<std::int64_t> defaultValue) {
    Property p = shapeProperty(std::move(name), std::move(defaultValue)).atLeast(1);
    p.length = static_cast<int>(std::get<std::vector<std::int64_t>>(p.defaultValue).size());
    return p;
}
Property numbers(std::string name, const std::string& defaultValue, int most) {
    Property p = property(std::move(name), PropertyKind::numbers, defaultValue);
    p.length = most;
    return p;
}
Property choice(std::string name, std::string defaultValue, std::vector<std::string> choices) {
    Property p = property(std::move(name), PropertyKind::choice, std::move(defaultValue));
    p.choices = std::move(choices);
    return p;
}
Property activation(std::string name, std::string defaultValue) {
    return property(std::move(name), PropertyKind::activation, std::move(defaultValue));
}
Property initializer(std::string name, std::string defaultValue) {
    return property(std::move(name), PropertyKind::initializer, std::move(defaultValue));
}
Property regularizer(std::string name, std::string defaultValue) {
    return property(std::move(name), PropertyKind::regularizer, std::move(defaultValue));
}
Property constraint(std::string name, std::string defaultValue) {
    return property(std::move(name), PropertyKind::constraint, std::move(defaultValue));
}

bool isCall(PropertyKind kind) {
    return kind == PropertyKind::initializer || kind == PropertyKind::regularizer || kind == PropertyKind::constraint;
}

const std::vector<CallForm>& callForms(PropertyKind kind) {
    LAMINA_CHECK(isCall(kind));
    return kind == PropertyKind::initializer   ? initializerForms()
           : kind == PropertyKind::regularizer ? regularizerForms()
                                               : constraintForms();
}

Property textProperty(std::string name, std::string defaultValue) {
    return property(std::move(name), PropertyKind::text, std::move(defaultValue));
}

std::optional<Properties> optionsFrom(const std::string& text, const std::vector<Property>& declared) {
    Properties options;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos) return std::nullopt;
        std::string name = part.substr(0, equals);
        name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
        const auto property =
            std::find_if(declared.begin(), declared.end(), [&](const Property& one) { return one.name == name; });
        if (property == declared.end()) return std::nullopt;
        const std::optional<PropertyValue> value = property->parsed(part.substr(equals + 1));
        if (!value) return std::nullopt;
        options.set(name, *value);
    }
    return options;
}

const PropertyValue* Properties::find(const std::string& name) const {
    for (const auto& [key, value] : m_items)
        if (key == name) return &value;
    return nullptr;
}

void Properties::set(const std::string& name, PropertyValue value) {
    for (auto& [key, old] : m_items)
        if (key == name) {
            old = std::move(value);
            return;
        }
    m_items.emplace_back(name, std::move(value));
}

void Properties::remove(const std::string& name) {
    std::erase_if(m_items, [&](const auto& item) { return item.first == name; });
}

const PropertyValue& Options::value(const std::string& name) const {
    if (const PropertyValue* set = m_set->find(name)) return *set;
    for (const Property& property : *m_declared)
        if (property.name == name) return property.defaultValue;
    failCheck(("property " + name).c_str(), __FILE__, __LINE__);
}

namespace {
template <class T>
const T& typed(const PropertyValue& value, const std::string& name) {
    if (const T* found = std::get_if<T>(&value)) return *found;
    failCheck(("type of property " + name).c_str(), __FILE__, __LINE__);
}
} // namespace

bool Options::flag(const std::string& name) const { return typed<bool>(value(name), name); }
std::int64_t Options::integer(const std::string& name) const { return typed<std::int64_t>(value(name), name); }
double Options::real(const std::string& name) const { return typed<double>(value(name), name); }
const std::string& Options::text(const std::string& name) const { return typed<std::string>(value(name), name); }
const std::vector<std::int64_t>& Options::list(const std::string& name) const {
    return typed<std::vector<std::int64_t>>(value(name), name);
}
std::vector<double> Options::numbers(const std::string& name) const {
    return numbersFrom(text(name)).value_or(std::vector<double>());
}

} // namespace lamina
