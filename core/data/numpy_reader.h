#pragma once
// NumPy's .npy (versions 1 to 3) and .npz files. No pickle: an array of objects is refused.

#include "core/data/sample_set.h"

namespace lamina {

// .npz: arrays x (or x0, x1, …) and y (or y0, y1, …), or x_train, y_train, x_test, y_test, x_val, y_val as Keras
// packs them (the training part also as x, y; the validation part also as x_validation);
// .npy: x alone. The first axis counts the samples. Whole numbers in y are classes, one-hot rows of them are values, numbers
// with a point are values, or two classes where they are 0 and 1 with one for each sample. Throws Error.
SampleSet readNumpy(const std::string& path, const std::string& shownName);

} // namespace lamina
