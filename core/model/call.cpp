// Initializers, regularizers and activations by name: Keras's ids, arguments and defaults.

#include "core/model/property.h"

#include <charconv>
#include <cmath>

namespace lamina {

namespace {
bool isWord(const std::string& text) {
    if (text.empty() || text.size() > 64) return false;
    for (const char c : text)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    return true;
}

std::string withoutSpaces(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != ' ') out += c;
    return out;
}
} // namespace

double Call::argument(const std::string& argumentName, double otherwise) const {
    for (const auto& [key, value] : arguments)
        if (key == argumentName) return value;
    return otherwise;
}

std::string Call::text() const {
    if (arguments.empty()) return name;
    std::string out = name + "(";
    for (const auto& [key, value] : arguments) out += (out.back() == '(' ? "" : ", ") + key + "=" + shortNumber(value);
    return out + ")";
}

std::optional<Call> Call::parse(const std::string& text) {
    const std::string compact = withoutSpaces(text);
    const std::size_t open = compact.find('(');
    Call call{compact.substr(0, open), {}};
    if (!isWord(call.name)) return {};
    if (open == std::string::npos) return call;
    if (compact.back() != ')') return {};
    const std::string body = compact.substr(open + 1, compact.size() - open - 2);
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find(',', begin), body.size()), equals = body.find('=', begin);
        if (equals == std::string::npos || equals > end) return {};
        const std::string key = body.substr(begin, equals - begin);
        double value = 0;
        const char *first = body.data() + equals + 1, *last = body.data() + end;
        const auto [stop, failure] = std::from_chars(first, last, value);
        if (!isWord(key) || failure != std::errc() || stop != last || !std::isfinite(value)) return {};
        call.arguments.emplace_back(key, value);
        begin = end + 1;
    }
    return call;
}

const std::vector<CallForm>& initializerForms() {
    static const std::vector<CallForm> forms = {
        {"zeros", TEXT("initializer", "Zeros"), {}},
        {"ones", TEXT("initializer", "Ones"), {}},
        {"constant", TEXT("initializer", "Constant"), {{"value", 0}}},
        {"glorot_uniform", TEXT("initializer", "Glorot uniform"), {}},
        {"glorot_normal", TEXT("initializer", "Glorot normal"), {}},
        {"he_uniform", TEXT("initializer", "He uniform"), {}},
        {"he_normal", TEXT("initializer", "He normal"), {}},
        {"lecun_uniform", TEXT("initializer", "LeCun uniform"), {}},
        {"lecun_normal", TEXT("initializer", "LeCun normal"), {}},
        {"orthogonal", TEXT("initializer", "Orthogonal"), {{"gain", 1}}},
        {"random_normal", TEXT("initializer", "Normal"), {{"mean", 0}, {"stddev", 0.05}}},
        {"random_uniform", TEXT("initializer", "Uniform"), {{"minval", -0.05}, {"maxval", 0.05}}},
        {"truncated_normal", TEXT("initializer", "Truncated normal"), {{"mean", 0}, {"stddev", 0.05}}},
        // mode: 1 fan_in, 2 fan_out, 3 fan_avg; distribution: 1 truncated_normal, 2 untruncated_normal, 3 uniform
        {"variance_scaling", TEXT("initializer", "Variance scaling"), {{"scale", 1}, {"mode", 1}, {"distribution", 1}}},
        {"identity", TEXT("initializer", "Identity"), {{"gain", 1}}},
    };
    return forms;
}

const std::vector<CallForm>& constraintForms() {
    static const std::vector<CallForm> forms = {
        {"none", TEXT("constraint", "None"), {}},
        {"max_norm", TEXT("constraint", "Largest norm"), {{"max_value", 2}, {"axis", 0}}},
        {"non_neg", TEXT("constraint", "Not negative"), {}},
        {"unit_norm", TEXT("constraint", "Norm 1"), {{"axis", 0}}},
        {"min_max_norm",
         TEXT("constraint", "Norm within bounds"),
         {{"min_value", 0}, {"max_value", 1}, {"rate", 1}, {"axis", 0}}},
    };
    return forms;
}

const std::vector<CallForm>& regularizerForms() {
    static const std::vector<CallForm> forms = {
        {"none", TEXT("regularizer", "None"), {}},
        {"l1", TEXT("regularizer", "L1"), {{"l1", 0.01}}},
        {"l2", TEXT("regularizer", "L2"), {{"l2", 0.01}}},
        {"l1_l2", TEXT("regularizer", "L1 and L2"), {{"l1", 0.01}, {"l2", 0.01}}},
    };
    return forms;
}

const std::vector<ActivationName>& activationNames() {
    static const std::vector<ActivationName> names = {
        {"linear", TEXT("activation", "Linear")},
        {"relu", TEXT("activation", "ReLU")},
        {"leaky_relu", TEXT("activation", "Leaky ReLU")},
        {"relu6", TEXT("activation", "ReLU6")},
        {"elu", TEXT("activation", "ELU")},
        {"selu", TEXT("activation", "SELU")},
        {"celu", TEXT("activation", "CELU")},
        {"gelu", TEXT("activation", "GELU")},
        {"gelu_tanh", TEXT("activation", "GELU (tanh)")},
        {"swish", TEXT("activation", "Swish")},
        {"hard_swish", TEXT("activation", "Hard swish")},
        {"mish", TEXT("activation", "Mish")},
        {"softplus", TEXT("activation", "Softplus")},
        {"squareplus", TEXT("activation", "Squareplus")},
        {"sparse_plus", TEXT("activation", "Sparse plus")},
        {"sigmoid", TEXT("activation", "Sigmoid")},
        {"hard_sigmoid", TEXT("activation", "Hard sigmoid")},
        {"sparse_sigmoid", TEXT("activation", "Sparse sigmoid")},
        {"log_sigmoid", TEXT("activation", "Log sigmoid")},
        {"tanh", TEXT("activation", "Tanh")},
        {"hard_tanh", TEXT("activation", "Hard tanh")},
        {"tanh_shrink", TEXT("activation", "Tanh shrink")},
        {"hard_shrink", TEXT("activation", "Hard shrink")},
        {"soft_shrink", TEXT("activation", "Soft shrink")},
        {"softsign", TEXT("activation", "Softsign")},
        {"exponential", TEXT("activation", "Exponential")},
        {"softmax", TEXT("activation", "Softmax")},
        {"log_softmax", TEXT("activation", "Log softmax")},
        {"sparsemax", TEXT("activation", "Sparsemax")},
    };
    return names;
}

} // namespace lamina
