#include "app/dialogs/help_dialogs.h"

#include "app/window/appearance.h"
#include "app/window/language.h"
#include "app/window/preferences.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lamina {

namespace {
struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

QVBoxLayout* columnOf(QDialog& dialog, QDialogButtonBox::StandardButtons buttons) {
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(em(1.5), em(1.5), em(1.5), em(1.2));
    column->setSpacing(em(0.8));
    auto* box = new QDialogButtonBox(buttons);
    QObject::connect(box, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(box, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    column->addWidget(box);
    return column;
}
} // namespace

void showAboutDialog(QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(Dialogs::tr("About Lamina"));
    QVBoxLayout* column = columnOf(dialog, QDialogButtonBox::Close);
    auto* title = new QLabel(QStringLiteral("Lamina ") + QCoreApplication::applicationVersion());
    title->setFont(Theme::instance().text(1.3, Theme::SemiBold));
    column->insertWidget(0, title);
    auto* text = new QLabel(
        Dialogs::tr(
            "A workbench for neural networks: click a network together layer by layer, watch it learn, and take it "
            "away as one HDF5 file that Keras opens too.") +
        "\n\n" +
        Dialogs::tr(
            "Free software under the GNU General Public License, version 3 or later. Made with Qt, QCustomPlot, Eigen, "
            "Google Highway, HDF5, and the fonts Inter and JetBrains Mono."));
    text->setWordWrap(true);
    text->setMinimumWidth(em(34));
    column->insertWidget(1, text);
    dialog.exec();
}

void showShortcutsDialog(QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(Dialogs::tr("Keyboard and mouse"));
    QVBoxLayout* column = columnOf(dialog, QDialogButtonBox::Close);
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setHorizontalSpacing(em(1.5));
    grid->setVerticalSpacing(em(0.35));
    const std::pair<QString, QString> rows[] = {
        {"Space", Dialogs::tr("train or pause")},
        {".   R", Dialogs::tr("one step; reset")},
        {"/   Insert", Dialogs::tr("search for a layer and add it")},
        {"↑ ↓ ← →", Dialogs::tr("go along the wires, between branches")},
        {"Shift ↑ ↓", Dialogs::tr("extend the selection")},
        {"Enter", Dialogs::tr("the layer's parameters")},
        {"Delete   Backspace", Dialogs::tr("delete, the neighbours are joined")},
        {"Ctrl+Z   Ctrl+Y", Dialogs::tr("undo, redo: every edit")},
        {"Ctrl+C   Ctrl+X   Ctrl+V   Ctrl+D", Dialogs::tr("copy, cut, paste, duplicate")},
        {"Ctrl+A   Esc", Dialogs::tr("select all; cancel, select nothing")},
        {"F   Ctrl+0", Dialogs::tr("fit everything; 100 %")},
        {"Ctrl+L", Dialogs::tr("tidy up")},
        {"Ctrl+G   Ctrl+Shift+G", Dialogs::tr("make a block of layers; take it apart")},
        {Dialogs::tr("Ctrl+E   double click"), Dialogs::tr("open or close a block")},
        {"F2   F1   Ctrl+F", Dialogs::tr("rename, help on the layer, find")},
        {Dialogs::tr("Ctrl+wheel"), Dialogs::tr("zoom at the cursor")},
        {Dialogs::tr("middle drag, Space+drag"), Dialogs::tr("move the canvas")},
    };
    int row = 0;
    for (const auto& [keys, words] : rows) {
        auto* left = new QLabel(keys);
        left->setFont(Theme::instance().mono());
        grid->addWidget(left, row, 0);
        grid->addWidget(new QLabel(words), row++, 1);
    }
    column->insertWidget(0, body);
    dialog.exec();
}

void showSettingsDialog(QWidget* parent) {
    QDialog dialog(parent);
    QVBoxLayout* column = columnOf(dialog, QDialogButtonBox::Close);
    auto* form = new QFormLayout;
    column->insertLayout(0, form);
    auto* language = new QComboBox;
    for (const LanguageName& each : languages()) language->addItem(each.name, each.code);
    language->setCurrentIndex(language->findData(currentLanguage()));
    QObject::connect(language, &QComboBox::activated, &dialog,
                     [language] { Appearance::instance().setLanguage(language->currentData().toString()); });
    auto* theme = new QComboBox;
    theme->addItems({{}, {}, {}});
    theme->setCurrentIndex(static_cast<int>(Preferences::theme()));
    QObject::connect(theme, &QComboBox::activated, &dialog,
                     [](int index) { Appearance::instance().setTheme(static_cast<Preferences::ThemeChoice>(index)); });
    auto* size = new QComboBox;
    for (const int percent : {100, 125, 150, 200}) size->addItem(QStringLiteral("%1 %").arg(percent), percent);
    size->setCurrentIndex(size->findData(Preferences::presentationPercent()));
    QObject::connect(size, &QComboBox::activated, &dialog,
                     [size] { Appearance::instance().setPresentation(size->currentData().toInt()); });
    auto* animated = new QCheckBox;
    animated->setChecked(Preferences::isAnimated());
    QObject::connect(animated, &QCheckBox::toggled, &dialog, [](bool on) {
        Preferences::setAnimated(on);
        Appearance::instance().apply();
    });
    for (QWidget* field : std::initializer_list<QWidget*>{language, theme, size, animated})
        form->addRow(new QLabel, field);
    // What is chosen here changes the words and sizes of the dialog itself.
    onThemeChange(&dialog, [&] {
        dialog.setWindowTitle(Dialogs::tr("Settings"));
        form->setHorizontalSpacing(em(1.5));
        form->setVerticalSpacing(em(0.5));
        const auto name = [form](QWidget* field, const QString& words) {
            static_cast<QLabel*>(form->labelForField(field))->setText(words);
            field->setAccessibleName(words);
        };
        name(language, Dialogs::tr("Language"));
        name(theme, Dialogs::tr("Theme"));
        name(size, Dialogs::tr("Presentation size"));
        animated->setText(Dialogs::tr("Animations"));
        const QString themes[] = {Dialogs::tr("as the system"), Dialogs::tr("light"), Dialogs::tr("dark")};
        for (int i = 0; i < 3; ++i) theme->setItemText(i, themes[i]);
        for (QComboBox* box : {language, theme, size}) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
            box->setMinimumWidth(em(10));
        }
    });
    dialog.exec();
}

} // namespace lamina
