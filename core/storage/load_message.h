#pragma once
// What the load worker says to the program that started it, over a pipe: frames of a kind, a length and so many bytes.
// The reader believes nothing of it. Internal to core/storage.

#include "core/base/error.h"
#include "core/storage/model_file.h"

#include <cstdint>
#include <string>

namespace lamina {

enum class Frame : std::uint32_t {
    description = 1, // JSON: project, foreign, more, notes, weights [{node, name, shape}]
    weight = 2,      // float32 numbers, one frame for each weight in this order
    end = 3,         // JSON: notes that came up on the way
    error = 4        // JSON: where, what, remedy; the last frame
};

struct FrameHeader {
    std::uint32_t magic = 0, kind = 0;
    std::uint64_t length = 0; // bytes that follow
};
constexpr std::uint32_t kFrameMagic = 0x4c4d4e31;

std::string descriptionMessage(const LoadedProject& loaded, const std::vector<WeightPlace>& weights, bool holdsUnknown);
std::string notesMessage(const std::vector<Text>& notes);
std::string errorMessage(const Error& error);

// The other direction; throws Error (`where` is the file) for anything that is not exactly of the form above.
struct Announced { // a weight that will follow
    Uid node = 0;
    std::string name;
    Shape shape;
};
struct Description {
    LoadedProject loaded;
    std::vector<Announced> weights;
    bool holdsUnknown = true; // something that a save would have to carry over
};
Description readDescriptionMessage(const std::string& message, const std::string& where);
std::vector<Text> readNotesMessage(const std::string& message, const std::string& where);
Error readErrorMessage(const std::string& message, const std::string& where);

} // namespace lamina
