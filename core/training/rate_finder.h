#pragma once
// The learning-rate finder (Smith, "Cyclical learning rates for training neural networks", 2017): the rate grows from step to
// step until the loss goes up; where it fell fastest is a good one.

#include "core/training/trainer.h"

#include <functional>
#include <string>
#include <vector>

namespace lamina {

struct RateTrial {
    double rate = 0, loss = 0,
           smoothLoss = 0; // loss: of the same samples after each step; smoothLoss: a moving mean of it
};

struct RateFinding {
    std::vector<RateTrial> trials;
    double proposal = 0; // 0: the loss did not fall anywhere
};

struct RateRange {
    double lowest = 1e-7, highest = 10;
    int steps = 100;
};

// Trains a copy of the network; nothing of it is kept. The settings' schedule has no part in it. goOn: called after each step,
// on the same thread; false ends the search with what it has found. Throws Error like the Trainer, and for an optimizer that
// sees all samples, which has no rate to find.
RateFinding findRate(const Project& project, const Dataset& data, ThreadPool& pool, WeightsPointer start = nullptr,
                     const RateRange& range = {}, const std::function<bool(const RateTrial&)>& goOn = {});

// The rate where the smooth loss falls fastest over the logarithm of the rate, before its least value.
double proposedRate(const std::vector<RateTrial>& trials);

} // namespace lamina
