// Reduce on plateau: where the validation loss has not become better for some epochs, the learning rate falls. The trainer does
// it, as Keras's callback ReduceLROnPlateau.
//   η ← max(f η, η_min) after `patience` epochs without a loss below the best − δ; then `cooldown` epochs of rest

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec reduceOnPlateauSchedule() {
    return {"reduce_on_plateau",
            "",
            TEXT("schedule", "Reduce on plateau"),
            TEXT("schedule", "Falls when the validation loss has not become better for some epochs."),
            "η ← max(f η, η_min)",
            {real("factor", 0.1)
                 .range(0, 1)
                 .named(TEXT("schedule", "Factor"), TEXT("schedule", "What the learning rate is multiplied by.")),
             integer("patience", 10)
                 .range(1, 1e9)
                 .named(TEXT("schedule", "Patience"), TEXT("schedule", "Epochs without a better validation loss.")),
             real("min_delta", 0.0001)
                 .range(0, 1e9)
                 .named(TEXT("schedule", "Smallest gain"),
                        TEXT("schedule", "A loss is better if it is lower by more than this."))
                 .advanced(),
             integer("cooldown", 0)
                 .range(0, 1e9)
                 .named(TEXT("schedule", "Rest"), TEXT("schedule", "Epochs after a fall in which nothing is counted."))
                 .advanced(),
             real("min_lr", 0)
                 .range(0, 1e6)
                 .named(TEXT("schedule", "Lowest rate"), TEXT("schedule", "It does not fall below this."))},
            nullptr};
}

} // namespace lamina
