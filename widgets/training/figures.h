#pragma once
// Numbers as the window shows them.

#include <QString>

#include <cstdint>

namespace lamina {

QString groupedNumber(std::int64_t value); // "9 248", with a thin gap
struct ScaledNumber {
    QString figure, unit; // "3.85", "M"
};
ScaledNumber scaledNumber(double value);      // thousands: "", k, M, G
ScaledNumber scaledBytes(std::int64_t bytes); // kB, MB, GB
QString durationText(double seconds);         // "0:41", "1:02:03"

} // namespace lamina
