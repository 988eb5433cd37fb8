// The look: the theme file is whole, a change of theme and language and back leaves no trace, texts follow the language.

#include "core/base/error.h"
#include "core/model/registry.h"
#include "tests/widgets/canvas_bench.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QProgressBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryFile>

using namespace lamina;

class LookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyColourIsThere();
    void aDamagedThemeSaysWhatIsMissing();
    void theFontsAreThePrograms();
    void everyLayerHasItsIcon();
    void thereAndBackIsTheSamePicture();
    void theProjectorEnlargesEverything();
    void wordsFollowTheLanguage();
    void sentencesEndWithAStop();
    void longTextsAreCut();
    void stripsShowWhatToDo();
};

namespace {
// One of everything that the style draws.
class Board : public QWidget {
public:
    Board() {
        auto* grid = new QGridLayout(this);
        int row = 0;
        const auto add = [&](QWidget* widget) { grid->addWidget(widget, row / 3, row % 3), ++row; };
        for (const Look look : {Look::Normal, Look::Primary, Look::Flat, Look::Link, Look::Tile}) {
            auto* button = new QPushButton(QStringLiteral("Insert Flatten"));
            LaminaStyle::setLook(button, look);
            add(button);
        }
        auto* faulty = new QSpinBox;
        LaminaStyle::setFaulty(faulty, true);
        add(faulty);
        auto* combo = new QComboBox;
        combo->addItems({"same", "valid"});
        add(combo);
        auto* check = new QCheckBox(QStringLiteral("bias"));
        check->setChecked(true);
        add(check);
        auto* slider = new QSlider(Qt::Horizontal);
        slider->setValue(40);
        add(slider);
        auto* progress = new QProgressBar;
        progress->setValue(30);
        add(progress);
        auto* tabs = new QTabBar;
        tabs->addTab(QStringLiteral("Training"));
        tabs->addTab(QStringLiteral("Problems"));
        add(tabs);
        add(new SearchField(QStringLiteral("/")));
        add(new ChoiceButton(
            QStringLiteral("data"), [] { return QStringLiteral("Data"); }, [] { return QStringLiteral("MNIST"); }));
        add(new SectionHead([] { return QStringLiteral("Formula"); }, QStringLiteral("3×3"), true));
        auto* segments = new SegmentedRow;
        segments->add(QStringLiteral("minus"));
        segments->add({}, QStringLiteral("100 %"), true);
        segments->add(QStringLiteral("plus"));
        segments->finish();
        add(segments);
        auto* strip = new MessageStrip;
        strip->setKind(QStringLiteral("error"), &Colours::err, &Colours::errSoft);
        strip->setMessage(QStringLiteral("Needs a flat input."), QStringLiteral("Insert Flatten"), true);
        add(strip);
    }
};

QImage picture(QWidget& widget) {
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    return widget.grab().toImage();
}
} // namespace

void LookTest::initTestCase() {
    samples::plain();
    useLanguage(Theme::Language::English);
    Theme::start(false, Theme::Language::English);
}

void LookTest::init() {
    useLanguage(Theme::Language::English);
    Theme::instance().apply(false, Theme::Language::English, 13);
}

void LookTest::everyColourIsThere() {
    QCOMPARE(colours().accent, QColor("#4A4FCF"));
    QCOMPARE(Theme::instance().colours(true).accent, QColor("#9AA0FF"));
    QCOMPARE(qApp->palette().color(QPalette::Window), colours().window);
    QVERIFY(qApp->styleSheet().isEmpty());
}

void LookTest::aDamagedThemeSaysWhatIsMissing() {
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("{\"light\":{\"colours\":{\"window\":\"#ffffff\"}}}");
    file.flush();
    try {
        Theme::instance().load(file.fileName());
        QFAIL("a theme without colours was taken");
    } catch (const Error& error) {
        QVERIFY(QString::fromUtf8(error.what()).contains("panel"));
    }
    QVERIFY_EXCEPTION_THROWN(Theme::instance().load("/no/such/theme.json"), Error);
    Theme::instance().load(":/themes/theme.json");
}

void LookTest::theFontsAreThePrograms() {
    QVERIFY(QFontDatabase::families().contains("Inter"));
    QVERIFY(QFontDatabase::families().contains("JetBrains Mono"));
    QCOMPARE(QFontInfo(Theme::instance().text()).family(), QStringLiteral("Inter"));
    // Figures stand under each other.
    const QFontMetricsF figures(Theme::instance().mono());
    for (const QChar digit : QStringLiteral("0123456789×"))
        QCOMPARE(figures.horizontalAdvance(digit), figures.horizontalAdvance('8'));
}

void LookTest::everyLayerHasItsIcon() {
    for (const LayerSpec& spec : registry().layers) {
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QString::fromStdString(spec.icon))),
                 spec.type.c_str());
        QVERIFY2(!spec.idPrefix.empty(), spec.type.c_str());
    }
}

void LookTest::thereAndBackIsTheSamePicture() {
    Board board;
    board.resize(900, 420);
    board.show();
    CanvasBench bench(samples::mistaken(), true);
    bench.canvas.setSelection({bench.uid("dense_1")});
    for (const bool startsDark : {false, true})
        for (const auto language : {Theme::Language::English, Theme::Language::Chinese}) {
            const auto other =
                language == Theme::Language::English ? Theme::Language::Chinese : Theme::Language::English;
            useLanguage(language);
            Theme::instance().apply(startsDark, language, 13);
            const QImage boardBefore = picture(board), canvasBefore = picture(bench.canvas);
            useLanguage(other);
            Theme::instance().apply(!startsDark, other, 13);
            QVERIFY(picture(board) != boardBefore);
            QVERIFY(picture(bench.canvas) != canvasBefore);
            useLanguage(language);
            Theme::instance().apply(startsDark, language, 13);
            QVERIFY(picture(board) == boardBefore);
            QVERIFY(picture(bench.canvas) == canvasBefore);
        }
}

void LookTest::theProjectorEnlargesEverything() {
    CanvasBench bench(samples::plain());
    const QRect before = bench.canvas.nodeItem(bench.uid("dense_1"))->sceneBoundingRect().toRect();
    const QPoint at = bench.at("dense_1");
    Theme::instance().apply(false, Theme::Language::English, 26);
    QCOMPARE(bench.canvas.zoom(), 1.0);
    QCOMPARE(bench.canvas.nodeItem(bench.uid("dense_1"))->sceneBoundingRect().toRect(), before); // pins mean the same
    QCOMPARE(bench.at("dense_1"), at * 2);
    QCOMPARE(colours().ctl, colours().ctlStrong);
    bench.canvas.fitAll();
    QVERIFY(bench.canvas.zoom() >= 1); // never below what can be read from the last row
}

void LookTest::wordsFollowTheLanguage() {
    CanvasBench bench(samples::plain());
    const Uid uid = bench.uid("dense_1");
    const QString english = bench.canvas.nodeItem(uid)->look().type;
    QCOMPARE(english, QStringLiteral("Dense"));
    useLanguage(Theme::Language::Chinese);
    Theme::instance().apply(false, Theme::Language::Chinese, 13);
    QCOMPARE(bench.canvas.nodeItem(uid)->look().type, QStringLiteral("全连接"));
    QVERIFY(bench.canvas.accessibleName() != QStringLiteral("Network"));
    QVERIFY(bench.canvas.nodeItem(uid)->look().summary.contains(QStringLiteral("，")));
}

void LookTest::sentencesEndWithAStop() {
    QCOMPARE(fullSentence("needs a flat input"), QStringLiteral("Needs a flat input."));
    QCOMPARE(fullSentence("Why?"), QStringLiteral("Why?"));
    QCOMPARE(fullSentence(QStringLiteral("需要展平的输入")), QStringLiteral("需要展平的输入。"));
    QCOMPARE(fullSentence({}), QString());
}

void LookTest::longTextsAreCut() {
    CanvasBench bench(samples::plain());
    Graph graph = bench.graph();
    graph.rename(bench.uid("dense_1"), std::string(190, 'w'));
    bench.canvas.setGraph(graph, samples::facts(graph));
    const QRectF bounds = bench.canvas.nodeItem(bench.uid("dense_1"))->boundingRect();
    QVERIFY(bounds.width() < kNodeWidth + 40);
    picture(bench.canvas);
}

void LookTest::stripsShowWhatToDo() {
    MessageStrip strip;
    strip.setMessage("A sentence.", "Do it", true);
    QVERIFY(!strip.action()->isHidden());
    QCOMPARE(strip.sentence(), QStringLiteral("A sentence."));
    strip.setMessage("Another.");
    QVERIFY(strip.action()->isHidden());
}

QTEST_MAIN(LookTest)
#include "test_look.moc"
