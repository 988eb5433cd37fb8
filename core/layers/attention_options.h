#pragma once
// What the attention layers share: options, the way from queries, keys and values to their sum, and Keras's treatment of masks.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

Property attentionDropoutOption();
Property causalOption();
Property returnScoresOption();

// Throws Problem unless query, value and key (inputs 1 … 3; missing ones stand for each other) are sequences whose keys have as
// many steps as their values.
void requireAttentionInputs(const std::vector<Shape>& x);
template <class T>
const T& valueInput(const std::vector<T>& x) {
    return x.size() > 1 ? x[1] : x[0];
}
template <class T>
const T& keyInput(const std::vector<T>& x) {
    return x.size() > 2 ? x[2] : valueInput(x);
}

// The mask (N, S) of the steps that queries may look at: those that neither the values' nor the keys' mask takes out.
Value keyMask(const Scope& scope, std::size_t inputs);

// softmax(scale q kᵀ) v over the steps that are seen: q (N,T,H,D), k (N,S,K,D), v (N,S,K,E) → (N,T,H,E). With dropout the
// shares themselves are kept and thinned out, which takes memory for H·T·S of them.
// Every score by itself, for those who ask for them
Value attendWithScores(Scope& scope, Value q, Value k, Value v, Value mask, double scale, bool causal, Value* shares);
Value attend(Scope& scope, Value q, Value k, Value v, Value mask, double scale, bool causal);
// The same from scores (N,H,T,S), v (N,S,K,E)
// shares: gets the softmax before dropout, (N,H,T,S), where it is not nullptr.
Value attendByScores(Scope& scope, Value scores, Value v, Value mask, bool causal, Value* shares = nullptr);

// Multiply-adds of attend() for one sample
std::int64_t attendCost(const Options& options, std::int64_t heads, std::int64_t queries, std::int64_t keys,
                        std::int64_t width, std::int64_t valueWidth);

// Projections (Keras's EinsumDense): x (N,T,n) → (N,T,H,D) by "query/kernel" (n,H,D) and "query/bias" (H,D); and back by
// "attention_output/kernel" (H,E,n) and its bias (n).
std::vector<WeightSpec> projectionWeights(const Options& options, const std::string& name, std::int64_t in,
                                          std::int64_t heads, std::int64_t width);
std::vector<WeightSpec> outputWeights(const Options& options, std::int64_t heads, std::int64_t width, std::int64_t out);
Value project(Scope& scope, Value x, const std::string& name);
Value projectBack(Scope& scope, Value o);

// Where the query's own mask takes a step out, Keras lets it see everything alike: the mean of the values.
Value withQueryMask(Scope& scope, Value o, Value v);

} // namespace lamina
