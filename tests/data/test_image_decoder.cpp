// Kinds of PNG and JPEG that come out alike.

#include "core/data/image_decoder.h"
#include "tests/data/support.h"

#include <cstdio>

#include <png.h>

#include <jpeglib.h>

using namespace lamina;

namespace {
std::vector<std::uint8_t> pngOf(std::uint32_t format, int height, int width, const void* pixels,
                                const void* palette = nullptr, int colours = 0) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = format;
    image.colormap_entries = static_cast<png_uint_32>(colours);
    png_alloc_size_t bytes = 0;
    REQUIRE(png_image_write_to_memory(&image, nullptr, &bytes, 0, pixels, 0, palette));
    std::vector<std::uint8_t> out(bytes);
    REQUIRE(png_image_write_to_memory(&image, out.data(), &bytes, 0, pixels, 0, palette));
    out.resize(bytes);
    return out;
}

std::vector<std::uint8_t> jpegOf(J_COLOR_SPACE space, int channels, int height, int width,
                                 std::vector<std::uint8_t> pixels) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = channels;
    jpeg.in_color_space = space;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 100, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW row =
            pixels.data() + static_cast<std::size_t>(jpeg.next_scanline) * static_cast<std::size_t>(width * channels);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    std::vector<std::uint8_t> out(memory, memory + size);
    free(memory);
    return out;
}

template <class T>
std::vector<T> even(std::size_t pixels, std::initializer_list<T> pixel) {
    std::vector<T> out;
    for (std::size_t i = 0; i < pixels; ++i) out.insert(out.end(), pixel);
    return out;
}
} // namespace

TEST_CASE("PNG: alpha is dropped, palettes become colours, 16 bits become 8") {
    const auto alpha = even<std::uint8_t>(6, {10, 20, 30, 7});
    CHECK(decodedPicture(pngOf(PNG_FORMAT_RGBA, 2, 3, alpha.data()), "p").bytes == even<std::uint8_t>(6, {10, 20, 30}));
    const auto greyAlpha = even<std::uint8_t>(6, {99, 0});
    const Picture grey = decodedPicture(pngOf(PNG_FORMAT_GA, 2, 3, greyAlpha.data()), "p");
    CHECK(grey.channels == 1);
    CHECK(grey.bytes == std::vector<std::uint8_t>(6, 99));
    const std::uint8_t palette[] = {1, 2, 3, 200, 100, 50};
    const std::vector<std::uint8_t> places = {0, 1, 0, 1, 1, 1};
    const Picture coloured = decodedPicture(pngOf(PNG_FORMAT_RGB_COLORMAP, 2, 3, places.data(), palette, 2), "p");
    CHECK(coloured.channels == 3);
    CHECK(std::vector<std::uint8_t>(coloured.bytes.begin(), coloured.bytes.begin() + 6) ==
          std::vector<std::uint8_t>{1, 2, 3, 200, 100, 50});
    CHECK(pictureHeader(pngOf(PNG_FORMAT_GA, 2, 3, greyAlpha.data()), "p").width == 3);
}

TEST_CASE("JPEG: grey, colour, printing colours; cut short it is refused") {
    const Picture grey = decodedPicture(jpegOf(JCS_GRAYSCALE, 1, 8, 16, std::vector<std::uint8_t>(128, 120)), "j");
    CHECK(grey.channels == 1);
    CHECK(grey.width == 16);
    for (const std::uint8_t v : grey.bytes) CHECK(std::abs(v - 120) <= 1);
    const std::vector<std::uint8_t> file = jpegOf(JCS_RGB, 3, 16, 16, even<std::uint8_t>(256, {200, 100, 50}));
    const Picture colour = decodedPicture(file, "j");
    CHECK(colour.channels == 3);
    for (std::size_t i = 0; i < 768; ++i)
        CHECK(std::abs(colour.bytes[i] - (i % 3 == 0 ? 200 : i % 3 == 1 ? 100 : 50)) <= 3);
    const Picture cmyk = decodedPicture(jpegOf(JCS_CMYK, 4, 8, 8, even<std::uint8_t>(64, {255, 128, 0, 255})), "j");
    CHECK(cmyk.channels == 3);
    CHECK(std::abs(cmyk.bytes[0] - 255) <= 2);
    CHECK(std::abs(cmyk.bytes[1] - 128) <= 2);
    CHECK(cmyk.bytes[2] <= 2);

    std::vector<std::uint8_t> busy(64 * 64 * 3);
    for (std::size_t i = 0; i < busy.size(); ++i) busy[i] = static_cast<std::uint8_t>(i * 2654435761u >> 13);
    std::vector<std::uint8_t> cut = jpegOf(JCS_RGB, 3, 64, 64, busy);
    cut.resize(cut.size() / 2);
    CHECK(contains(messageOf([&] { decodedPicture(cut, "half.jpg"); }), "half.jpg: expected a whole picture"));
}

TEST_CASE("a written PNG reads back bit by bit") {
    Picture p{3, 4, 3, {}};
    for (int i = 0; i < 36; ++i) p.bytes.push_back(static_cast<std::uint8_t>(i * 7));
    const Picture back = decodedPicture(encodedPng(p), "p");
    CHECK(back.bytes == p.bytes);
    CHECK(messageOf([] { encodedPng({}); }) != "(no error)");
}
