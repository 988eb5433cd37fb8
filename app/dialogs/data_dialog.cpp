#include "app/dialogs/data_dialog.h"

#include "app/dialogs/sample_preview.h"
#include "app/window/preferences.h"
#include "widgets/common/shown.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/figures.h"
#include "widgets/training/number_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace lamina {

namespace {
constexpr int kGuessedWindow = 12; // steps; a year of months
constexpr std::size_t kNamedClasses = 12;

// Some of the pictures side by side.
QPixmap contactSheet(const std::vector<Picture>& pictures, int width, qreal scale, int tile) {
    const int gap = em(0.4), columns = std::max(1, width / (tile + gap));
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    int height = 1; // of a row: wide pictures need less
    for (const Picture& picture : pictures)
        if (!picture.empty())
            height = std::max(height, QSize(static_cast<int>(picture.width), static_cast<int>(picture.height))
                                          .scaled(tile, tile, Qt::KeepAspectRatio)
                                          .height());
    QPixmap sheet(QSize(columns * (tile + gap), std::max(1, rows) * (height + gap)) * scale);
    sheet.setDevicePixelRatio(scale);
    sheet.fill(Qt::transparent);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const Picture& picture = pictures[i];
        if (picture.empty() || (picture.channels != 1 && picture.channels != 3)) continue;
        const QImage image(picture.bytes.data(), static_cast<int>(picture.width), static_cast<int>(picture.height),
                           static_cast<qsizetype>(picture.width * picture.channels),
                           picture.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
        const QPoint at(static_cast<int>(i) % columns * (tile + gap), static_cast<int>(i) / columns * (height + gap));
        QSize size = image.size().scaled(tile, tile, Qt::KeepAspectRatio);
        painter.drawImage(QRect(at, size), image);
    }
    return sheet;
}

QTableWidget* makeTable(const char* name) {
    auto* table = new QTableWidget;
    table->setObjectName(QLatin1String(name));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(em(2.5));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}
} // namespace

DataDialog::DataDialog(const DataRecipe& current, QString folder, QWidget* parent)
    : QDialog(parent), m_folder(std::move(folder)) {
    setWindowTitle(tr("Data"));
    auto* row = new QHBoxLayout;
    auto* side = new QWidget;
    side->setFixedWidth(em(20));
    makeSources(side);
    row->addWidget(side);
    auto* main = new QVBoxLayout;
    main->setSpacing(em(0.6));
    m_title = new QLabel;
    m_title->setFont(Theme::instance().text(1.15, Theme::SemiBold));
    m_help = new QLabel;
    m_help->setWordWrap(true);
    main->addWidget(m_title);
    main->addWidget(m_help);

    m_views = new QStackedWidget;
    auto* table = new QWidget;
    auto* tableColumn = new QVBoxLayout(table);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->setSpacing(em(0.6));
    m_columns = makeTable("data.columns");
    m_rows = makeTable("data.rows");
    m_columns->setAccessibleName(tr("Columns and what they are used for"));
    m_rows->setAccessibleName(tr("The first rows"));
    tableColumn->addWidget(m_columns, 3);
    tableColumn->addWidget(m_rows, 2);
    m_pictures = new QLabel;
    m_pictures->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_pictures->setObjectName("data.shown");
    m_views->addWidget(table);
    m_views->addWidget(m_pictures);
    m_views->addWidget(new QWidget);
    m_texts = new QLabel;
    m_texts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_texts->setTextFormat(Qt::PlainText);
    m_texts->setObjectName("data.shown");
    m_texts->setWordWrap(true);
    m_texts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_texts->setAccessibleName(tr("The first texts"));
    m_views->addWidget(m_texts);
    m_points = new PointsView;
    m_views->addWidget(m_points);
    main->addWidget(m_views, 1);
    main->addWidget(makeOptions());
    m_notes = new QLabel;
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    main->addWidget(m_notes);
    m_fit = new QCheckBox(tr("Fit the network's input and last layer to these data"));
    m_fit->setChecked(true);
    main->addWidget(m_fit);
    row->addLayout(main, 1);
    row->setSpacing(em(1.2));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.2), em(1.2), em(1.2), em(1.2));
    column->setSpacing(em(0.9));
    column->addLayout(row, 1);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Use these data"));
    m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(em(78), em(52));
    setSources(QString::fromStdString(current.source.id));
    setRecipe(current);
}

void DataDialog::makeSources(QWidget* side) {
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.5));
    auto* head = new QLabel(tr("Inside the program"));
    head->setFont(Theme::instance().text(1, Theme::SemiBold));
    column->addWidget(head);
    m_sources = new QListWidget;
    m_sources->setObjectName("data.sources");
    m_sources->setAccessibleName(tr("Data sets inside the program"));
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sources->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_sources, 1);
    auto* own = new QLabel(tr("Your own"));
    own->setFont(Theme::instance().text(1, Theme::SemiBold));
    column->addWidget(own);
    auto* file = new QPushButton(Icons::icon(QStringLiteral("open")), tr("File: CSV, text, npz…"));
    auto* pictures = new QPushButton(Icons::icon(QStringLiteral("open")), tr("Folder: pictures, sounds, texts…"));
    for (QPushButton* button : {file, pictures}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    connect(file, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
            this, tr("Open data"), Preferences::lastFolder(),
            tr("Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte *.bin *.wav)") + ";;" +
                tr("All files (*)"));
        if (!path.isEmpty()) openPath(path);
    });
    connect(pictures, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(this, tr("A folder with one sub-folder for each class"),
                                                               Preferences::lastFolder());
        if (!path.isEmpty()) openPath(path);
    });
    // Not the current item: a list makes its first one current when it gets the focus.
    connect(m_sources, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem*> chosen = m_sources->selectedItems();
        if (!chosen.isEmpty() && !m_isFilling) chooseBuiltin(chosen.front()->data(Qt::UserRole).toString());
    });
}

void DataDialog::setSources(const QString& currentId) {
    m_isFilling = true;
    for (const BuiltinData& data : builtinData()) {
        auto* item = new QListWidgetItem(shown(data.label), m_sources);
        item->setData(Qt::UserRole, QString::fromStdString(data.id));
        item->setToolTip(shown(data.help));
        if (item->data(Qt::UserRole).toString() == currentId) m_sources->setCurrentItem(item);
    }
    m_isFilling = false;
}

void DataDialog::chooseBuiltin(const QString& id) {
    try {
        setRecipe(startingRecipe(id.toStdString()));
    } catch (const Error& error) {
        showProblem(error);
    }
}

void DataDialog::openPath(const QString& path) {
    try {
        DataRecipe recipe;
        recipe.source = sourceForPath(path.toStdString());
        Preferences::setLastFolder(QFileInfo(path).absolutePath());
        m_sources->clearSelection();
        m_isFresh = true;
        setRecipe(recipe);
    } catch (const Error& error) {
        m_recipe.source = {};
        m_preview.reset();
        m_title->setText(QFileInfo(path).fileName());
        showProblem(error);
    }
}

void DataDialog::setRecipe(const DataRecipe& recipe) {
    m_recipe = recipe;
    m_preview.reset();
    m_title->setText(tr("No data chosen"));
    m_help->setText(tr("Take a data set at the left, or your own files."));
    for (const BuiltinData& data : builtinData())
        if (data.id == recipe.source.id) {
            m_title->setText(shown(data.label));
            m_help->setText(shown(data.help));
        }
    if (!recipe.source.path.empty()) {
        m_title->setText(QFileInfo(QString::fromStdString(recipe.source.path)).fileName());
        m_help->setText(QString::fromStdString(recipe.source.path));
    }
    fillOptions();
    changeRecipe();
}

// Takes what the fields say and reads the preview again.
void DataDialog::changeRecipe() {
    if (m_isFilling) return;
    const bool hasSource = !m_recipe.source.kind.empty();
    m_optionsBody->setVisible(hasSource);
    m_fit->setVisible(hasSource);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    if (!hasSource) {
        m_views->setCurrentIndex(2);
        m_notes->clear();
        return;
    }
    if (m_recipe.split.validationCount < 0) m_recipe.split.validation = m_validation->value() / 100;
    if (m_recipe.split.testCount < 0) m_recipe.split.test = m_test->value() / 100;
    m_recipe.split.seed = static_cast<std::uint64_t>(m_seed->value());
    m_recipe.series.window = static_cast<int>(m_window->value());
    m_recipe.series.horizon = static_cast<int>(m_horizon->value());
    takeTextAndSound();
    m_notes->setText(tr("reading…"));
    const std::uint64_t round = ++m_round;
    m_background.dropWaiting();
    m_background.run([this, round, recipe = m_recipe, folder = m_folder.toStdString()]() -> Background::Finish {
        try {
            DataPreview preview = previewData(recipe, folder);
            return [this, round, preview] {
                if (round == m_round) showPreview(preview);
            };
        } catch (const Error& error) {
            return [this, round, error] {
                if (round == m_round) showProblem(error);
            };
        } catch (const std::exception& other) {
            return [this, round,
                    error = Error({}, TEXT("document", "it failed: %1").arg(std::string_view(other.what())))] {
                if (round == m_round) showProblem(error);
            };
        }
    });
}

// A table with nothing but a time and one number is a series: it is looked at through a window.
bool DataDialog::guessesWindow(const DataPreview& preview) {
    const bool wasFresh = std::exchange(m_isFresh, false);
    if (!wasFresh || !preview.hasProblem || m_recipe.series.window > 0 || preview.samples < 3 * kGuessedWindow)
        return false;
    bool hasTime = false, hasFeature = false;
    for (const ColumnRecipe& column : preview.recipe.columns) {
        hasTime |= column.role == ColumnRole::time;
        hasFeature |= column.role == ColumnRole::feature;
    }
    if (!hasTime || hasFeature) return false;
    m_window->setValue(kGuessedWindow);
    changeRecipe();
    return true;
}

void DataDialog::showPreview(const DataPreview& preview) {
    if (guessesWindow(preview)) return;
    m_preview = preview;
    // A recipe may list some columns or none: the guess for the others is where the user starts from.
    if (m_recipe.columns.size() != preview.recipe.columns.size()) m_recipe.columns = preview.recipe.columns;
    m_isFilling = true;
    if (!preview.pictures.empty()) {
        m_pictures->setPixmap(
            contactSheet(preview.pictures, std::max(m_views->width(), em(50)), devicePixelRatioF(), em(4)));
        m_views->setCurrentIndex(1);
    } else if (!preview.columns.empty()) {
        fillColumns();
        fillRows();
        m_views->setCurrentIndex(0);
    } else if (!preview.texts.empty()) {
        QStringList texts;
        for (const std::string& text : preview.texts) texts << QString::fromStdString(text);
        m_texts->setFont(Theme::instance().text());
        m_texts->setText(texts.join(QStringLiteral("\n")));
        m_views->setCurrentIndex(3);
    } else if (preview.data) {
        showSamples(*preview.data);
    } else {
        m_views->setCurrentIndex(2);
    }
    m_isFilling = false;
    QStringList lines;
    for (const Text& note : preview.notes) lines << fullSentence(shown(note));
    const DataInfo& info = preview.info;
    if (!info.inputs.empty())
        lines << tr("The network sees an input of shape %1; %2 training, %3 validation, %4 test samples.")
                     .arg(QString::fromStdString(info.inputs.front().text()), groupedNumber(info.train),
                          groupedNumber(info.validation), groupedNumber(info.test));
    if (!preview.classCounts.empty() && preview.classCounts.size() <= kNamedClasses) {
        QStringList classes;
        for (const auto& [name, count] : preview.classCounts)
            classes << tr("%1: %2").arg(QString::fromStdString(name), groupedNumber(count));
        lines << tr("Classes: %1.").arg(classes.join(tr(", ")));
    }
    if (info.tokens > 0) lines << tr("The vocabulary has %1 tokens.").arg(groupedNumber(info.tokens));
    setTextColour(m_notes, preview.hasProblem ? &Colours::err : &Colours::text2);
    if (preview.hasProblem) lines.prepend(QString::fromStdString(preview.problem.shown()));
    m_notes->setText(lines.join('\n'));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!preview.hasProblem);
    emit previewReady();
}

void DataDialog::showSamples(const Dataset& data) {
    const SamplePreview samples = previewOf(data);
    if (!samples.points.empty()) {
        m_points->setPoints(samples.points);
        m_points->setAccessibleName(tr("%n point(s)", nullptr, static_cast<int>(samples.points.size())));
        m_views->setCurrentWidget(m_points);
    } else if (!samples.grids.empty()) {
        m_pictures->setPixmap(
            contactSheet(samples.grids, std::max(m_views->width(), em(50)), devicePixelRatioF(), em(8)));
        m_views->setCurrentIndex(1);
    } else {
        m_texts->setFont(Theme::instance().mono());
        m_texts->setText(samples.lines.join(QStringLiteral("\n")));
        m_views->setCurrentIndex(3);
    }
}

void DataDialog::showProblem(const Error& error) {
    m_preview.reset();
    m_views->setCurrentIndex(2);
    setTextColour(m_notes, &Colours::err);
    m_notes->setText(QString::fromStdString(error.shown()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    emit previewReady();
}

bool DataDialog::fitsNetwork() const { return m_fit->isChecked(); }

} // namespace lamina
