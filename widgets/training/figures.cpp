#include "widgets/training/figures.h"

#include <cmath>

namespace lamina {

QString groupedNumber(std::int64_t value) {
    QString digits = QString::number(value < 0 ? -value : value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, QChar(0x202f));
    return value < 0 ? QChar(0x2212) + digits : digits;
}

namespace {
QString threeDigits(double value) { return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0); }
} // namespace

ScaledNumber scaledNumber(double value) {
    if (value < 1000) return {QString::number(value, 'f', 0), {}};
    if (value < 1e6) return {threeDigits(value / 1e3), QStringLiteral("k")};
    if (value < 1e9) return {threeDigits(value / 1e6), QStringLiteral("M")};
    return {threeDigits(value / 1e9), QStringLiteral("G")};
}

ScaledNumber scaledBytes(std::int64_t bytes) {
    const double value = static_cast<double>(bytes);
    if (value < 1e6) return {QString::number(value / 1e6, 'f', value < 1e5 ? 2 : 1), QStringLiteral("MB")};
    if (value < 1e9) return {threeDigits(value / 1e6), QStringLiteral("MB")};
    return {threeDigits(value / 1e9), QStringLiteral("GB")};
}

QString durationText(double seconds) {
    const auto whole = static_cast<qint64>(std::llround(seconds));
    const QString rest = QStringLiteral("%1:%2")
                             .arg(whole / 60 % 60, whole >= 3600 ? 2 : 1, 10, QChar('0'))
                             .arg(whole % 60, 2, 10, QChar('0'));
    return whole >= 3600 ? QStringLiteral("%1:%2").arg(whole / 3600).arg(rest) : rest;
}

} // namespace lamina
