// The fields of the data dialog below the preview: split, windows, text, sounds, and the options of a generator.

#include "app/dialogs/data_dialog.h"
#include "core/data/text_dataset.h"
#include "widgets/common/shown.h"
#include "widgets/common/theme.h"
#include "widgets/training/number_box.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>

#include <cmath>

namespace lamina {

QWidget* DataDialog::makeOptions() {
    m_optionsBody = new QWidget;
    auto* row = new QHBoxLayout(m_optionsBody);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(1.5));
    const auto field = [this](QFormLayout* form, const QString& label, double low, double high,
                              NumberBox::Kind kind = NumberBox::Kind::integer) {
        auto* number = new NumberBox(kind);
        number->setRange(low, high);
        number->setAccessibleName(label);
        form->addRow(label, number);
        connect(number, &NumberBox::valueChanged, this, [this] { changeRecipe(); });
        return number;
    };
    const auto form = [row](QWidget*& body) {
        body = new QWidget;
        auto* made = new QFormLayout(body);
        made->setContentsMargins(0, 0, 0, 0);
        made->setVerticalSpacing(em(0.3));
        made->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
        row->addWidget(body, 1, Qt::AlignTop);
        return made;
    };
    QFormLayout* split = form(m_splitBody);
    m_validation = field(split, tr("Validation, %"), 0, 90);
    m_test = field(split, tr("Test, %"), 0, 90);
    m_seed = field(split, tr("Seed of the split"), 0, 1e15);
    QFormLayout* series = form(m_seriesBody);
    m_window = field(series, tr("Window (0 = no series)"), 0, 100'000);
    m_horizon = field(series, tr("Steps ahead"), 1, 100'000);
    QFormLayout* text = form(m_textBody);
    m_tokens = new QComboBox;
    m_tokens->addItem(tr("Characters"));
    m_tokens->addItem(tr("Words"));
    m_tokens->addItem(tr("Byte pairs"));
    m_tokens->setAccessibleName(tr("Tokens"));
    text->addRow(tr("Tokens"), m_tokens);
    connect(m_tokens, &QComboBox::activated, this, [this] { changeRecipe(); });
    m_textWindow = field(text, tr("Tokens the network sees (0 = by itself)"), 0, 65'536);
    m_vocabulary = field(text, tr("Vocabulary (0 = by itself)"), 0, 1 << 20);
    QFormLayout* sound = form(m_soundBody);
    m_seconds = field(sound, tr("Seconds of each sound"), 0.05, 600, NumberBox::Kind::real);
    m_rate = field(sound, tr("Samples a second"), 1000, 192'000);
    m_frame = field(sound, tr("Frame (a power of two)"), 16, 16'384);
    m_hop = field(sound, tr("Samples between frames"), 1, 16'384);
    m_bands = field(sound, tr("Mel bands (0 = the wave)"), 0, 1024);
    m_generatorForm = form(m_generatorBody);
    return m_optionsBody;
}

void DataDialog::fillOptions() {
    m_isFilling = true;
    m_validation->setValue(std::round(100 * m_recipe.split.validation));
    m_test->setValue(std::round(100 * m_recipe.split.test));
    m_validation->setEnabled(m_recipe.split.validationCount < 0 && m_recipe.source.kind != "generator");
    m_test->setEnabled(m_recipe.split.testCount < 0 && m_recipe.source.kind != "generator");
    m_seed->setValue(static_cast<double>(m_recipe.split.seed));
    m_window->setValue(m_recipe.series.window);
    m_horizon->setValue(m_recipe.series.horizon);
    m_splitBody->setVisible(m_recipe.source.kind != "generator"); // a generator makes its parts by number
    m_seriesBody->setVisible(m_recipe.source.kind == "csv" || m_recipe.series.window > 0);
    m_tokens->setCurrentIndex(static_cast<int>(m_recipe.text.tokens));
    m_textWindow->setValue(m_recipe.text.window);
    m_vocabulary->setValue(m_recipe.text.vocabularySize);
    m_textBody->setVisible(isText(m_recipe.source));
    m_seconds->setValue(m_recipe.sound.seconds);
    m_rate->setValue(m_recipe.sound.rate);
    m_frame->setValue(m_recipe.sound.frame);
    m_hop->setValue(m_recipe.sound.hop);
    m_bands->setValue(m_recipe.sound.bands);
    m_soundBody->setVisible(m_recipe.source.kind == "sounds");
    while (m_generatorForm->rowCount() > 0) m_generatorForm->removeRow(0);
    bool hasOptions = false;
    for (const BuiltinData& data : builtinData()) {
        if (data.id != m_recipe.source.id || m_recipe.source.kind != "generator") continue;
        for (const GeneratorOption& option : data.options) {
            auto* number = new NumberBox(option.isInteger ? NumberBox::Kind::integer : NumberBox::Kind::real);
            number->setRange(option.minimum, option.maximum);
            const auto given = m_recipe.source.options.find(option.name);
            number->setValue(given == m_recipe.source.options.end() ? option.byDefault : given->second);
            number->setAccessibleName(shown(option.label));
            m_generatorForm->addRow(shown(option.label), number);
            connect(number, &NumberBox::valueChanged, this, [this, name = option.name](double value) {
                m_recipe.source.options[name] = value;
                changeRecipe();
            });
            hasOptions = true;
        }
    }
    m_generatorBody->setVisible(hasOptions);
    m_isFilling = false;
}

// What was fitted to other tokens is fitted again.
void DataDialog::takeTextAndSound() {
    TextRecipe text = m_recipe.text;
    text.tokens = static_cast<TokenKind>(m_tokens->currentIndex());
    text.window = static_cast<int>(m_textWindow->value());
    text.vocabularySize = static_cast<int>(m_vocabulary->value());
    if (text.tokens != m_recipe.text.tokens || text.vocabularySize != m_recipe.text.vocabularySize) {
        text.vocabulary.clear();
        text.merges.clear();
    }
    if (text.window != m_recipe.text.window) text.stride = 0;
    m_recipe.text = std::move(text);
    m_recipe.sound.seconds = m_seconds->value();
    m_recipe.sound.rate = static_cast<int>(m_rate->value());
    m_recipe.sound.frame = static_cast<int>(m_frame->value());
    m_recipe.sound.hop = static_cast<int>(m_hop->value());
    m_recipe.sound.bands = static_cast<int>(m_bands->value());
}

} // namespace lamina
