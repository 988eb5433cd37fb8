// lamina layers [--json]: what exists, from the declarations that the inspector uses

#include "app/command_line/verbs.h"
#include "core/model/registry.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>

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
    case PropertyKind::choice:
        return "choice";
    case PropertyKind::activation:
        return "activation";
    case PropertyKind::initializer:
        return "initializer";
    case PropertyKind::regularizer:
        return "regularizer";
    case PropertyKind::text:
        return "text";
    }
    return "";
}

Json jsonOf(const std::vector<Property>& properties) {
    Json options = Json::array();
    for (const Property& property : properties) {
        Json option = {{"name", property.name}, {"type", wordFor(property.kind)}};
        option["default"] = std::visit([](const auto& value) { return Json(value); }, property.defaultValue);
        if (property.minimum > -1e299) option["minimum"] = property.minimum;
        if (property.maximum < 1e299) option["maximum"] = property.maximum;
        if (!property.choices.empty()) option["choices"] = property.choices;
        if (property.kind == PropertyKind::activation) {
            option["choices"] = Json::array();
            for (const ActivationName& activation : activationNames()) option["choices"].push_back(activation.name);
        }
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

void print(bool asJson, const char* kind, const std::string& name, const std::string& label, const Json& options) {
    if (asJson) {
        std::cout << Json{{"kind", kind}, {"name", name}, {"label", label}, {"options", options}}.dump() << '\n';
        return;
    }
    std::string names;
    for (const Json& option : options) names += (names.empty() ? "" : ", ") + option["name"].get<std::string>();
    std::cout << fmt::format("{:<12} {:<34} {}\n", kind, name, names);
}
} // namespace

Action declareLayers(CLI::App& app) {
    auto asJson = std::make_shared<bool>(false);
    app.add_flag("--json", *asJson, "One JSON object a line");
    return [asJson] {
        const Registry& all = registry();
        for (const LayerSpec& spec : all.layers)
            print(*asJson, "layer", spec.type, spec.label.shown(), jsonOf(spec.properties));
        for (const LossSpec& spec : all.losses)
            print(*asJson, "loss", spec.name, spec.label.shown(), jsonOf(spec.properties));
        for (const OptimizerSpec& spec : all.optimizers)
            print(*asJson, "optimizer", spec.name, spec.label.shown(), jsonOf(spec.properties));
        for (const MetricSpec& spec : all.metrics)
            print(*asJson, "metric", spec.name, spec.label.shown(), Json::array());
        for (const CallForm& form : initializerForms())
            print(*asJson, "initializer", form.name, form.label.shown(), jsonOf(form));
        for (const CallForm& form : regularizerForms())
            print(*asJson, "regularizer", form.name, form.label.shown(), jsonOf(form));
        return 0;
    };
}

} // namespace lamina
