#include "core/data/image_decoder.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <cstring>

#include <png.h>

#include <jpeglib.h>

#include <jerror.h>

namespace lamina {

namespace {
constexpr std::size_t kSignature = 8;

bool isPng(const std::vector<std::uint8_t>& file) {
    return file.size() >= kSignature && !png_sig_cmp(file.data(), 0, kSignature);
}
bool isJpeg(const std::vector<std::uint8_t>& file) {
    return file.size() >= 3 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF;
}

[[noreturn]] void damaged(const std::string& where, const char* reason) {
    throw Error(where, TEXT("data", "expected a whole picture, got a damaged one (%1)").arg(reason),
                TEXT("data", "Replace the file, or take it out of the folder."));
}

[[noreturn]] void noPicture(const std::string& where) {
    throw Error(where, TEXT("data", "expected a picture in PNG or JPEG, got something else"),
                TEXT("data", "Replace the file, or take it out of the folder."));
}

// A header may claim anything: no format packs better than a few thousand pixels in a byte.
void checkSize(std::int64_t height, std::int64_t width, std::size_t fileBytes, const std::string& where) {
    constexpr std::int64_t kPixelsInAByte = 8256; // PNG: deflate's 1032 bytes of 8 pixels each
    if (height < 1 || width < 1) damaged(where, "0 × 0");
    if (width > kLargestPicture / height)
        throw Error(where,
                    TEXT("data", "expected a picture of at most %1 million pixels, got %2 × %3")
                        .arg(static_cast<long long>(kLargestPicture >> 20))
                        .arg(static_cast<long long>(width))
                        .arg(static_cast<long long>(height)),
                    TEXT("data", "Make the picture smaller."));
    if (height * width > static_cast<std::int64_t>(fileBytes) * kPixelsInAByte)
        damaged(where, "fewer bytes than pixels");
}

Picture readPng(const std::vector<std::uint8_t>& file, const std::string& where, bool headerOnly) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, file.data(), file.size())) damaged(where, image.message);
    struct Freed {
        png_image* image;
        ~Freed() { png_image_free(image); }
    } freed{&image};
    checkSize(image.height, image.width, file.size(), where);
    Picture picture;
    picture.height = image.height;
    picture.width = image.width;
    picture.channels = image.format & PNG_FORMAT_FLAG_COLOR ? 3 : 1;
    if (headerOnly) return picture;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; // 16-bit files hold the same curve as 8-bit ones
    const bool hasAlpha = image.format & PNG_FORMAT_FLAG_ALPHA;
    image.format = picture.channels == 3 ? (hasAlpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB)
                                         : (hasAlpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY);
    std::vector<std::uint8_t> bytes(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr)) damaged(where, image.message);
    if (!hasAlpha) {
        picture.bytes = std::move(bytes);
        return picture;
    }
    const auto channels = static_cast<std::size_t>(picture.channels);
    picture.bytes.resize(bytes.size() / (channels + 1) * channels);
    for (std::size_t in = 0, out = 0; in < bytes.size(); in += channels + 1, out += channels)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(in), channels,
                    picture.bytes.begin() + static_cast<std::ptrdiff_t>(out));
    return picture;
}

// libjpeg reports errors by longjmp: between setjmp and the end there are only plain values.
struct JpegFault {
    jpeg_error_mgr manager;
    jmp_buf back;
    char message[JMSG_LENGTH_MAX];
};

extern "C" {
void jpegFailed(j_common_ptr info) {
    auto* fault = reinterpret_cast<JpegFault*>(info->err);
    info->err->format_message(info, fault->message);
    longjmp(fault->back, 1);
}
void jpegSays(j_common_ptr info, int level) {
    const int code = info->err->msg_code;
    if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER))
        jpegFailed(info); // would be filled up with grey
}
}

struct JpegTarget {
    const std::uint8_t* file;
    unsigned long fileBytes;
    std::int64_t height = 0, width = 0, channels = 0; // as stored: 1, 3 or 4 (CMYK)
    std::uint8_t* bytes = nullptr;                    // row-major; nullptr: header only
};

bool readJpegInto(JpegTarget& target, JpegFault& fault) {
    jpeg_decompress_struct jpeg;
    std::memset(&jpeg, 0, sizeof jpeg);
    jpeg.err = jpeg_std_error(&fault.manager);
    fault.manager.error_exit = jpegFailed;
    fault.manager.emit_message = jpegSays;
    fault.manager.output_message = [](j_common_ptr) {};
    if (setjmp(fault.back)) {
        jpeg_destroy_decompress(&jpeg);
        return false;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, target.file, target.fileBytes);
    jpeg_read_header(&jpeg, TRUE);
    const bool isGrey = jpeg.jpeg_color_space == JCS_GRAYSCALE;
    const bool isCmyk = jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK;
    jpeg.out_color_space = isGrey ? JCS_GRAYSCALE : isCmyk ? JCS_CMYK : JCS_RGB;
    target.height = jpeg.image_height;
    target.width = jpeg.image_width;
    target.channels = isGrey ? 1 : isCmyk ? 4 : 3;
    if (target.bytes) {
        jpeg_start_decompress(&jpeg);
        while (jpeg.output_scanline < jpeg.output_height) {
            JSAMPROW row =
                target.bytes + static_cast<std::int64_t>(jpeg.output_scanline) * target.width * target.channels;
            jpeg_read_scanlines(&jpeg, &row, 1);
        }
        jpeg_finish_decompress(&jpeg);
    }
    jpeg_destroy_decompress(&jpeg);
    return true;
}

Picture readJpeg(const std::vector<std::uint8_t>& file, const std::string& where, bool headerOnly) {
    JpegFault fault{};
    JpegTarget target{file.data(), static_cast<unsigned long>(file.size())};
    if (!readJpegInto(target, fault)) damaged(where, fault.message);
    checkSize(target.height, target.width, file.size(), where);
    Picture picture;
    picture.height = target.height;
    picture.width = target.width;
    picture.channels = target.channels == 1 ? 1 : 3;
    if (headerOnly) return picture;
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(target.height * target.width * target.channels));
    target.bytes = bytes.data();
    if (!readJpegInto(target, fault)) damaged(where, fault.message);
    if (target.channels == 4) { // as Adobe writes it: 255 is no ink
        picture.bytes.resize(bytes.size() / 4 * 3);
        for (std::size_t in = 0, out = 0; in < bytes.size(); in += 4, out += 3)
            for (std::size_t c = 0; c < 3; ++c)
                picture.bytes[out + c] = static_cast<std::uint8_t>(bytes[in + c] * bytes[in + 3] / 255);
    } else {
        picture.bytes = std::move(bytes);
    }
    return picture;
}

Picture readPicture(const std::vector<std::uint8_t>& file, const std::string& where, bool headerOnly) {
    if (isPng(file)) return readPng(file, where, headerOnly);
    if (isJpeg(file)) return readJpeg(file, where, headerOnly);
    noPicture(where);
}

// Weights of the old pixels in each new one, along one axis: a triangle as wide as the larger of the two pixels.
struct Tap {
    std::int64_t first = 0;
    std::vector<double> weights;
};

std::vector<Tap> taps(std::int64_t from, std::int64_t to) {
    std::vector<Tap> out(static_cast<std::size_t>(to));
    const double ratio = static_cast<double>(from) / static_cast<double>(to), reach = std::max(1.0, ratio);
    for (std::int64_t i = 0; i < to; ++i) {
        const double centre = (static_cast<double>(i) + 0.5) * ratio - 0.5;
        const auto first = static_cast<std::int64_t>(std::ceil(centre - reach)),
                   last = static_cast<std::int64_t>(std::floor(centre + reach));
        Tap& tap = out[static_cast<std::size_t>(i)];
        tap.first = std::clamp<std::int64_t>(first, 0, from - 1);
        tap.weights.assign(static_cast<std::size_t>(std::clamp<std::int64_t>(last, 0, from - 1) - tap.first + 1), 0.0);
        double sum = 0;
        for (std::int64_t k = first; k <= last; ++k) { // the border repeats
            const double weight = std::max(0.0, 1 - std::abs(static_cast<double>(k) - centre) / reach);
            tap.weights[static_cast<std::size_t>(std::clamp<std::int64_t>(k, 0, from - 1) - tap.first)] += weight;
            sum += weight;
        }
        for (double& weight : tap.weights) weight /= sum;
    }
    return out;
}
} // namespace

bool isPictureName(const std::string& fileName) {
    const std::size_t dot = fileName.rfind('.');
    if (dot == std::string::npos) return false;
    std::string ending = fileName.substr(dot + 1);
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending == "png" || ending == "jpg" || ending == "jpeg";
}

Picture pictureHeader(const std::vector<std::uint8_t>& file, const std::string& where) {
    return readPicture(file, where, true);
}
Picture decodedPicture(const std::vector<std::uint8_t>& file, const std::string& where) {
    return readPicture(file, where, false);
}

Picture resizedPicture(const Picture& picture, std::int64_t height, std::int64_t width, std::int64_t channels) {
    Picture source = picture;
    const auto pixels = static_cast<std::size_t>(picture.height * picture.width);
    if (channels != picture.channels) {
        source.channels = channels;
        source.bytes.resize(pixels * static_cast<std::size_t>(channels));
        for (std::size_t p = 0; p < pixels; ++p)
            if (channels == 3) {
                for (std::size_t c = 0; c < 3; ++c) source.bytes[3 * p + c] = picture.bytes[p];
            } else { // Rec. 601 luma
                const std::uint8_t* rgb = picture.bytes.data() + 3 * p;
                source.bytes[p] = static_cast<std::uint8_t>((299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2] + 500) / 1000);
            }
    }
    if (height == source.height && width == source.width) return source;
    const std::vector<Tap> across = taps(source.width, width), down = taps(source.height, height);
    const auto depth = static_cast<std::size_t>(channels), wide = static_cast<std::size_t>(width);
    std::vector<float> rows(static_cast<std::size_t>(source.height) * wide * depth);
    for (std::size_t y = 0; y < static_cast<std::size_t>(source.height); ++y)
        for (std::size_t x = 0; x < wide; ++x)
            for (std::size_t c = 0; c < depth; ++c) {
                double sum = 0;
                const std::size_t line =
                    y * static_cast<std::size_t>(source.width) + static_cast<std::size_t>(across[x].first);
                for (std::size_t k = 0; k < across[x].weights.size(); ++k)
                    sum += across[x].weights[k] * source.bytes[(line + k) * depth + c];
                rows[(y * wide + x) * depth + c] = static_cast<float>(sum);
            }
    Picture out{height, width, channels, std::vector<std::uint8_t>(static_cast<std::size_t>(height) * wide * depth)};
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        for (std::size_t i = 0; i < wide * depth; ++i) {
            double sum = 0;
            for (std::size_t k = 0; k < down[y].weights.size(); ++k)
                sum += down[y].weights[k] * rows[(static_cast<std::size_t>(down[y].first) + k) * wide * depth + i];
            out.bytes[y * wide * depth + i] = static_cast<std::uint8_t>(std::clamp(sum + 0.5, 0.0, 255.0));
        }
    return out;
}

std::vector<std::uint8_t> encodedPng(const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = picture.channels == 3 ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    png_alloc_size_t bytes = 0;
    if (picture.empty() || !png_image_write_to_memory(&image, nullptr, &bytes, 0, picture.bytes.data(), 0, nullptr))
        throw Error("PNG", TEXT("data", "the picture could not be written (%1)").arg(image.message));
    std::vector<std::uint8_t> out(bytes);
    if (!png_image_write_to_memory(&image, out.data(), &bytes, 0, picture.bytes.data(), 0, nullptr))
        throw Error("PNG", TEXT("data", "the picture could not be written (%1)").arg(image.message));
    out.resize(bytes);
    return out;
}

} // namespace lamina
