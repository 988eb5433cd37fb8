#pragma once
// The learning-rate schedule as Keras's schedule object in the place of the optimizer's learning rate.

#include "core/model/project.h"
#include "core/storage/strict_json.h"

namespace lamina::keras {

// The schedule of the settings; a plain number where it is constant, where Keras has no such object, or where its length in
// steps is not known yet because the network has never been trained.
Json learningRateToKeras(const Project& project);

// Reads such an object into optimizer options, schedule and schedule options. false: Keras has a schedule that is unknown here.
bool readSchedule(const Json& object, TrainingConfig& training);

} // namespace lamina::keras
