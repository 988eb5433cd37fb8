#pragma once
// PNG and JPEG to bytes and back: the one decoder of the program, for data sets and for the window.

#include "core/data/dataset.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

constexpr std::int64_t kLargestPicture = 64 << 20; // pixels

bool isPictureName(const std::string& fileName); // .png, .jpg, .jpeg, in any case

// Height, width and channels (1 or 3) from the header alone; Picture::bytes stays empty.
// where: the file, for messages. Throws Error if it is no picture or has more than kLargestPicture pixels.
Picture pictureHeader(const std::vector<std::uint8_t>& file, const std::string& where);

// Grey or colour, 8 bits, without the alpha channel. Throws Error: no picture, damaged, cut short, too large.
Picture decodedPicture(const std::vector<std::uint8_t>& file, const std::string& where);

// The mean of what a new pixel covers, or the straight line between neighbours where it grows; channels 1 or 3.
Picture resizedPicture(const Picture& picture, std::int64_t height, std::int64_t width, std::int64_t channels);

std::vector<std::uint8_t> encodedPng(const Picture& picture); // throws Error if it is empty

} // namespace lamina
