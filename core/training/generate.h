#pragma once
// Text that a network writes by itself, token by token.

#include "core/base/thread_pool.h"
#include "core/model/project.h"

#include <functional>
#include <string>

namespace lamina {

struct GenerateOptions {
    std::int64_t tokens = 300;
    double temperature =
        0.8;      // > 0: p ∝ p^(1/temperature); below 1 bolder, above 1 more careless. 0: always the likeliest
    int topK = 0; // only so many of the likeliest tokens are drawn from; 0 = all
    std::uint64_t seed = 42;
};

// Continues the prompt. The network must have learnt to continue text (recipe.text with a vocabulary, output (T, vocabulary)).
// At each step it sees as many of the last tokens as its window has; a network must not look ahead (causal attention, forward
// recurrent layers), for what lies behind the last token is filled with token 0. onToken gets each new piece; false stops.
// Throws Error: no vocabulary, an unknown character in the prompt, a network with other inputs or outputs.
std::string generate(const Project& project, const Weights& weights, const std::string& prompt,
                     const GenerateOptions& options, ThreadPool& pool,
                     const std::function<bool(const std::string& piece)>& onToken = {});

} // namespace lamina
