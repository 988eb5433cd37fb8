// Qt switches FreeType's stem darkening on for CFF fonts (Inter.otf, Noto Sans CJK): at 13 px Regular then
// looks Medium, Chinese even Bold. This turns it down to what the design was drawn with. Harmless where it
// finds nothing: the two symbols are looked up weakly (Linux only; qt_getFreetype is exported by QtGui but
// documented nowhere).

#include "widgets/common/theme.h"

#include <QLibrary>

#ifdef Q_OS_LINUX
struct FT_LibraryRec_;
__attribute__((weak)) FT_LibraryRec_* qt_getFreetype();
#endif

namespace lamina {

void Theme::softenStemDarkening() {
#ifdef Q_OS_LINUX
    if (!qt_getFreetype) return;
    using Set = int (*)(FT_LibraryRec_*, const char*, const char*, const void*);
    const auto set = Set(QLibrary::resolve(QStringLiteral("freetype"), 6, "FT_Property_Set"));
    if (!set) return;
    // Pairs of stem width and added width in 1/1000 px. FreeType's own added widths are 400, 275, 275, 0.
    const int gentle[8] = {500, 100, 1000, 70, 1667, 70, 2333, 0};
    set(qt_getFreetype(), "cff", "darkening-parameters", gentle);
#endif
}

} // namespace lamina
