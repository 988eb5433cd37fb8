#pragma once
// A typed option of a layer, loss, optimizer …: declared once, it drives the inspector, the files, the command line and
// the tests. Names, meanings and defaults are Keras's.

#include "core/base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lamina {

// Integer pairs (kernel_size) and shapes are integer lists; initializers and regularizers are a Call written as text:
// "glorot_uniform", "constant(value=0.5)", "l2(l2=0.01)", "none".
using PropertyValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>>;

// "-0.2, 0.1" → {−0.2, 0.1}, blanks do not matter; nothing where it holds anything else than finite numbers. "" is no number.
std::optional<std::vector<double>> numbersFrom(const std::string& text);
std::string textOf(const std::vector<double>& numbers); // the way back: every number as exactly as it is
std::string textOf(const PropertyValue& value);         // "32", "3, 3", "relu", "true"

enum class PropertyKind {
    boolean,     // bool
    integer,     // int64
    real,        // double
    pair,        // two integers: kernel_size, strides, …
    shape,       // integers of any number: Reshape's target_shape; -1 = "what is left"
    numbers,     // reals written as text, "0.1" or "-0.2, 0.1"; empty where they may be off
    choice,      // string, one of choices
    activation,  // string, one of the activations the engine has
    initializer, // Call as string
    regularizer, // Call as string; "none"
    constraint,  // Call as string; "none"
    text         // free string
};

struct Property {
    std::string name; // Keras's: "units", "kernel_size"
    PropertyKind kind = PropertyKind::integer;
    PropertyValue defaultValue;
    Text label, help;                         // for the inspector
    double minimum = -1e300, maximum = 1e300; // inclusive; for lists of each element
    std::vector<std::string> choices;         // of a choice, in Keras's words (ids, never translated)
    std::string unit;                         // "s", "%"; mostly empty
    bool isAdvanced = false;                  // folded away at first
    std::string enabledBy;                    // name of a boolean property that must be on; may be empty
    bool isOptional = false; // may be off, None in Keras and null in files: a real at 0, integers at their least value
    int length = 0; // of a shape: how many integers it must have, 0: one to eight; of numbers: how many at most

    // The value as this property stores it (5 → 5.0 for a real, 3 → {3, 3} for a pair), or nothing if it does not fit:
    // wrong type, out of range, no such choice, unknown initializer argument.
    std::optional<PropertyValue> accepted(const PropertyValue& value) const;
    // The same from what a person typed or wrote on the command line.
    std::optional<PropertyValue> parsed(const std::string& text) const;
    Text expectation() const; // "an integer of at least 1": for messages

    // Builder, so that a declaration reads in one line.
    Property& range(double low, double high);
    Property& atLeast(double low) { return range(low, maximum); }
    Property& named(Text newLabel, Text newHelp = {});
    Property& advanced();
    Property& when(std::string booleanProperty);
    Property& orNone() { return isOptional = true, *this; }
};

Property boolean(std::string name, bool defaultValue);
Property integer(std::string name, std::int64_t defaultValue);
Property real(std::string name, double defaultValue);
Property integerPair(std::string name, std::int64_t first, std::int64_t second);
Property shapeProperty(std::string name, std::vector<std::int64_t> defaultValue);
Property integers(std::string name, std::vector<std::int64_t> defaultValue);       // always as many as the default has
Property numbers(std::string name, const std::string& defaultValue, int most = 0); // most = 0: as many as one likes
Property choice(std::string name, std::string defaultValue, std::vector<std::string> choices);
Property activation(std::string name, std::string defaultValue);
Property initializer(std::string name, std::string defaultValue);
Property regularizer(std::string name, std::string defaultValue = "none");
Property constraint(std::string name, std::string defaultValue = "none");
Property textProperty(std::string name, std::string defaultValue);

// Values by name, in the order they were set; small, so a plain vector.
class Properties {
public:
    const PropertyValue* find(const std::string& name) const;
    void set(const std::string& name, PropertyValue value);
    void remove(const std::string& name);
    const std::vector<std::pair<std::string, PropertyValue>>& items() const { return m_items; }
    bool operator==(const Properties&) const = default;

private:
    std::vector<std::pair<std::string, PropertyValue>> m_items;
};

// "units=8; activation=relu" as values of declared options; nothing where it says anything else.
std::optional<Properties> optionsFrom(const std::string& text, const std::vector<Property>& declared);

// What a rule reads: the values that were set over the defaults that were declared. Asking for a name that was not
// declared or for the wrong type is a fault of the program (LAMINA_CHECK).
class Options {
public:
    Options(const std::vector<Property>& declared, const Properties& set) : m_declared(&declared), m_set(&set) {}
    bool flag(const std::string& name) const;
    std::int64_t integer(const std::string& name) const;
    double real(const std::string& name) const;
    const std::string& text(const std::string& name) const;
    const std::vector<std::int64_t>& list(const std::string& name) const;
    std::vector<double> numbers(const std::string& name) const;
    const PropertyValue& value(const std::string& name) const;

private:
    const std::vector<Property>* m_declared;
    const Properties* m_set;
};

// "name(argument=number, …)", the text form of an initializer or regularizer.
struct Call {
    std::string name;
    std::vector<std::pair<std::string, double>> arguments;

    double argument(const std::string& name, double otherwise) const;
    std::string text() const;
    static std::optional<Call> parse(const std::string& text); // nothing if it is not of that form
    bool operator==(const Call&) const = default;
};

// The closed lists of names, with their arguments and defaults as Keras has them.
struct CallForm {
    std::string name;
    Text label;
    std::vector<std::pair<std::string, double>> arguments;
};
const std::vector<CallForm>&
initializerForms(); // zeros, ones, constant, glorot_uniform, …, orthogonal, random_normal, …
const std::vector<CallForm>& regularizerForms();           // none, l1, l2, l1_l2
const std::vector<CallForm>& constraintForms();            // none, max_norm, non_neg, unit_norm, min_max_norm
const std::vector<CallForm>& callForms(PropertyKind kind); // of an initializer, a regularizer or a constraint
bool isCall(PropertyKind kind);                            // one of these three
struct ActivationName {
    std::string name;
    Text label;
};
const std::vector<ActivationName>& activationNames(); // linear, relu, …

} // namespace lamina
