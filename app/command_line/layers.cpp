// lamina layers [--json]: what exists, from the declarations that the inspector uses

#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/model/registry.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace lamina {

namespace {
using Json = nlohmann::ordered_json;

const char* wordFor(PropertyKind kind) {
    switch (kind) {
    case PropertyKind::boolean:
        return "boolean";
    case PropertyKind::integer:
        return "integer";
    case PropertyKind::real:
        return "real";
    case PropertyKind::pair:
        return "pair";
    case PropertyKind::shape:
        return "shape";
    case PropertyKind::numbers:
        return "numbers";
    case PropertyKind::choice:
        return "choice";
    case PropertyKind::activation:
        return "activation";
    case PropertyKind::initializer:
        return "initializer";
    case PropertyKind::regularizer:
        return "regularizer";
    case PropertyKind::constraint:
        return "constraint";
    case PropertyKind::text:
        return "text";
    }
    return "";
}

template <class Named>
Json namesOf(const std::vector<Named>& list) {
    Json names = Json::array();
    for (const Named& item : list) names.push_back(item.name);
    return names;
}

Json choicesOf(const Property& property) {
    switch (property.kind) {
    case PropertyKind::activation:
        return namesOf(activationNames());
    case PropertyKind::initializer:
    case PropertyKind::regularizer:
    case PropertyKind::constraint:
        return namesOf(callForms(property.kind));
    default:
        return property.choices;
    }
}

Json limit(const Property& property, double value) {
    const bool isReal = property.kind == PropertyKind::real;
    return isReal ? Json(value) : Json(static_cast<std::int64_t>(value));
}

Json jsonOf(const std::vector<Property>& properties) {
    Json options = Json::array();
    for (const Property& property : properties) {
        Json option = {{"name", property.name}, {"type", wordFor(property.kind)}};
        option["default"] = std::visit([](const auto& value) { return Json(value); }, property.defaultValue);
        if (property.isOptional) option["optional"] = true;
        if (property.minimum > -1e299) option["minimum"] = limit(property, property.minimum);
        if (property.maximum < 1e299) option["maximum"] = limit(property, property.maximum);
        if (Json choices = choicesOf(property); !choices.empty()) option["choices"] = std::move(choices);
        if (!property.unit.empty()) option["unit"] = property.unit;
        options.push_back(std::move(option));
    }
    return options;
}

Json jsonOf(const CallForm& form) {
    Json options = Json::array();
    for (const auto& [name, value] : form.arguments)
        options.push_back({{"name", name}, {"type", "real"}, {"default", value}});
    return options;
}

class Listing {
public:
    explicit Listing(const Output& output) : m_output(output) {}

    void add(const char* kind, const std::string& name, const Text& label, Json options) {
        if (m_output.isJson()) {
            m_output.json({{"kind", kind}, {"name", name}, {"label", label.shown()}, {"options", std::move(options)}});
            return;
        }
        std::string names;
        for (const Json& option : options) names += (names.empty() ? "" : ", ") + option["name"].get<std::string>();
        m_rows.push_back({kind, name, names});
    }
    void show() const {
        if (!m_output.isJson()) m_output.table(m_rows);
    }

private:
    const Output& m_output;
    std::vector<std::vector<std::string>> m_rows;
};

int runLayers(const Output& output) {
    Listing listing(output);
    const Registry& all = registry();
    for (const LayerSpec& spec : all.layers) listing.add("layer", spec.type, spec.label, jsonOf(spec.properties));
    for (const LossSpec& spec : all.losses) listing.add("loss", spec.name, spec.label, jsonOf(spec.properties));
    for (const OptimizerSpec& spec : all.optimizers)
        listing.add("optimizer", spec.name, spec.label, jsonOf(spec.properties));
    for (const MetricSpec& spec : all.metrics) listing.add("metric", spec.name, spec.label, Json::array());
    for (const ScheduleSpec& spec : all.schedules)
        listing.add("schedule", spec.name, spec.label, jsonOf(spec.properties));
    for (const CallForm& form : initializerForms()) listing.add("initializer", form.name, form.label, jsonOf(form));
    for (const CallForm& form : regularizerForms()) listing.add("regularizer", form.name, form.label, jsonOf(form));
    for (const CallForm& form : constraintForms()) listing.add("constraint", form.name, form.label, jsonOf(form));
    listing.show();
    return 0;
}
} // namespace

Action declareLayers(CLI::App& parser) {
    const auto output = std::make_shared<Output>();
    output->addJsonOption(parser);
    return [output] { return runLayers(*output); };
}

} // namespace lamina
