#include "widgets/properties/property_field.h"

#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/properties/number_entry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace lamina {

namespace {
QHBoxLayout* plainRow(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

// The wheel scrolls the panel, it does not change what the pointer happens to be over.
class CalmComboBox : public QComboBox {
public:
    CalmComboBox() {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(4);
        onThemeChange(this, [this] { setFixedHeight(Theme::instance().size("field")); });
    }
    // A value that a newer program wrote is shown as it is.
    void showValue(const std::string& value, const QString& label) {
        int at = findData(QString::fromStdString(value));
        if (at < 0) {
            addItem(label, QString::fromStdString(value));
            at = count() - 1;
        }
        setCurrentIndex(at);
    }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

class BooleanField : public PropertyField {
public:
    explicit BooleanField(const Property& property) : PropertyField(property), m_box(new QCheckBox) {
        plainRow(this)->addWidget(m_box);
        setFocusProxy(m_box);
        onThemeChange(this, [this] { m_box->setFixedHeight(Theme::instance().size("field")); });
        connect(m_box, &QCheckBox::clicked, this, [this](bool isOn) {
            retranslate();
            send(isOn, false);
        });
    }
    void setValue(const PropertyValue& value) override {
        if (const bool* isOn = std::get_if<bool>(&value)) m_box->setChecked(*isOn);
        retranslate();
    }
    void retranslate() override {
        m_box->setText(m_box->isChecked() ? PropertyField::tr("on") : PropertyField::tr("off"));
    }
    void nameParts(const QString& name) override { m_box->setAccessibleName(name); }

private:
    QCheckBox* m_box;
};

class NumberValueField : public PropertyField {
public:
    explicit NumberValueField(const Property& property)
        : PropertyField(property),
          m_field(new NumberEntry(property.kind == PropertyKind::integer, property.minimum, property.maximum)) {
        auto* row = plainRow(this);
        row->addWidget(m_field, 1);
        if (!property.unit.empty())
            row->addWidget(new RichLine([unit = QString::fromStdString(property.unit)] {
                return Runs{{QChar(0x2002) + unit, &Colours::text2, 0.85}};
            }));
        setFocusProxy(m_field);
        connect(m_field, &NumberEntry::edited, this, [this](double number, bool isStep) { send(number, isStep); });
        connect(m_field, &NumberEntry::faultChanged, this, &PropertyField::faultChanged);
        NumberValueField::retranslate();
    }
    void setValue(const PropertyValue& value) override {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            m_field->setNumber(static_cast<double>(*integer));
        else if (const double* real = std::get_if<double>(&value))
            m_field->setNumber(*real);
    }
    bool isFaulty() const override { return m_field->isFaulty(); }
    void commit() override { m_field->commit(); }
    void retranslate() override {
        const bool isOffAtZero = property().kind == PropertyKind::real || property().minimum == 0;
        if (property().isOptional && isOffAtZero) m_field->setWordsForZero(PropertyField::tr("none"));
    }
    void nameParts(const QString& name) override { m_field->setAccessibleName(name); }

private:
    NumberEntry* m_field;
};

class PairField : public PropertyField {
public:
    explicit PairField(const Property& property) : PropertyField(property) {
        auto* row = plainRow(this);
        for (NumberEntry*& field : m_fields) {
            field = new NumberEntry(true, property.minimum, property.maximum);
            if (row->count() > 0)
                row->addWidget(new RichLine([] { return Runs{Run::figure(QStringLiteral("×"), &Colours::text2)}; }));
            row->addWidget(field, 1);
            connect(field, &NumberEntry::edited, this, [this](double, bool isStep) {
                send(std::vector<std::int64_t>{static_cast<std::int64_t>(m_fields[0]->number()),
                                               static_cast<std::int64_t>(m_fields[1]->number())},
                     isStep);
            });
            connect(field, &NumberEntry::faultChanged, this, &PropertyField::faultChanged);
        }
        setFocusProxy(m_fields[0]);
        onThemeChange(this, [row] { row->setSpacing(em(0.46)); });
    }
    void setValue(const PropertyValue& value) override {
        const auto* pair = std::get_if<std::vector<std::int64_t>>(&value);
        for (std::size_t i = 0; pair && pair->size() == 2 && i < 2; ++i)
            m_fields[i]->setNumber(static_cast<double>((*pair)[i]));
    }
    bool isFaulty() const override { return m_fields[0]->isFaulty() || m_fields[1]->isFaulty(); }
    void commit() override {
        for (NumberEntry* field : m_fields) field->commit();
    }
    void nameParts(const QString& name) override {
        m_fields[0]->setAccessibleName(PropertyField::tr("%1, height").arg(name));
        m_fields[1]->setAccessibleName(PropertyField::tr("%1, width").arg(name));
    }

private:
    std::array<NumberEntry*, 2> m_fields{};
};

class ChoiceField : public PropertyField {
public:
    explicit ChoiceField(const Property& property) : PropertyField(property), m_box(new CalmComboBox) {
        plainRow(this)->addWidget(m_box, 1);
        setFocusProxy(m_box);
        for (const std::string& choice : property.choices) add(choice);
        if (property.kind == PropertyKind::activation)
            for (const ActivationName& activation : activationNames()) add(activation.name);
        ChoiceField::retranslate();
        connect(m_box, &QComboBox::activated, this, [this](int at) {
            const std::string value = m_box->itemData(at).toString().toStdString();
            if (value == m_value) return;
            m_value = value;
            send(value, false);
        });
    }
    void setValue(const PropertyValue& value) override {
        const auto* text = std::get_if<std::string>(&value);
        if (!text) return;
        m_value = *text;
        m_box->showValue(*text, QString::fromStdString(*text));
    }
    void retranslate() override {
        if (property().kind != PropertyKind::activation) return;
        const auto& names = activationNames();
        for (std::size_t i = 0; i < names.size(); ++i) m_box->setItemText(static_cast<int>(i), shown(names[i].label));
    }
    void nameParts(const QString& name) override { m_box->setAccessibleName(name); }

private:
    void add(const std::string& choice) {
        m_box->addItem(QString::fromStdString(choice), QString::fromStdString(choice));
    }
    CalmComboBox* m_box;
    std::string m_value;
};

// Shapes and free texts.
class TextField : public PropertyField {
public:
    explicit TextField(const Property& property) : PropertyField(property), m_edit(new QLineEdit) {
        plainRow(this)->addWidget(m_edit, 1);
        setFocusProxy(m_edit);
        m_edit->setMaxLength(4096);
        m_edit->installEventFilter(this);
        onThemeChange(this, [this, isShape = property.kind != PropertyKind::text] {
            m_edit->setFixedHeight(Theme::instance().size("field"));
            m_edit->setFont(isShape ? Theme::instance().mono() : Theme::instance().text());
        });
        connect(m_edit, &QLineEdit::textEdited, this, [this] { setFaulty(!typed()); });
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { TextField::commit(); });
    }
    void setValue(const PropertyValue& value) override {
        const bool isTyping = m_edit->text() != m_text, isNew = value != m_value;
        m_value = value;
        m_text = textOf(value);
        if (isTyping && (m_edit->hasFocus() || !isNew)) return;
        if (m_edit->text() != m_text) m_edit->setText(m_text);
        setFaulty(false);
    }
    bool isFaulty() const override { return m_isFaulty; }
    void commit() override {
        if (m_edit->text() == m_text) return;
        const std::optional<PropertyValue> value = typed();
        setFaulty(!value);
        if (!value) return;
        const bool isNew = *value != m_value;
        m_value = *value;
        m_text = textOf(*value);
        m_edit->setText(m_text);
        if (isNew) send(*value, false);
    }
    void nameParts(const QString& name) override { m_edit->setAccessibleName(name); }

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
            m_edit->text() != m_text) {
            m_edit->setText(m_text);
            setFaulty(false);
            return true;
        }
        return PropertyField::eventFilter(object, event);
    }

private:
    static QString textOf(const PropertyValue& value) {
        if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value)) {
            QStringList numbers;
            for (const std::int64_t number : *list) numbers << QString::number(number);
            return numbers.join(QStringLiteral("×"));
        }
        return QString::fromStdString(lamina::textOf(value));
    }
    std::optional<PropertyValue> typed() const {
        QString text = m_edit->text();
        if (property().kind != PropertyKind::text)
            text.replace(QChar(0xff0c), QLatin1Char(',')).replace(QChar(0x2212), QLatin1Char('-'));
        return property().parsed(text.toStdString());
    }
    void setFaulty(bool isFaulty) {
        if (m_isFaulty == isFaulty) return;
        m_isFaulty = isFaulty;
        LaminaStyle::setFaulty(m_edit, isFaulty);
        emit faultChanged();
    }
    QLineEdit* m_edit;
    PropertyValue m_value;
    QString m_text;
    bool m_isFaulty = false;
};

// An initializer or regularizer: which one, and below it the numbers it takes.
class CallField : public PropertyField {
public:
    explicit CallField(const Property& property)
        : PropertyField(property), m_box(new CalmComboBox), m_arguments(new QGridLayout) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_box);
        column->addLayout(m_arguments);
        m_arguments->setColumnStretch(1, 1);
        setFocusProxy(m_box);
        for (const CallForm& form : forms())
            m_box->addItem(QString::fromStdString(form.name), QString::fromStdString(form.name));
        CallField::retranslate();
        connect(m_box, &QComboBox::activated, this, [this](int at) {
            const std::string name = m_box->itemData(at).toString().toStdString();
            if (name == m_call.name) return;
            m_call = Call{name, {}};
            showArguments();
            send(m_call.text(), false);
        });
        onThemeChange(this, [this] {
            m_arguments->setHorizontalSpacing(em(0.62));
            m_arguments->setVerticalSpacing(em(0.23));
        });
    }
    void setValue(const PropertyValue& value) override {
        const auto* text = std::get_if<std::string>(&value);
        const std::optional<Call> call = text ? Call::parse(*text) : std::nullopt;
        if (!call) return;
        m_call = *call;
        m_box->showValue(m_call.name, QString::fromStdString(m_call.name));
        showArguments();
    }
    bool isFaulty() const override {
        for (const auto& [name, field] : m_fields)
            if (field->isFaulty()) return true;
        return false;
    }
    void commit() override {
        const auto fields = m_fields;
        for (const auto& [name, field] : fields) field->commit();
    }
    void retranslate() override {
        for (std::size_t i = 0; i < forms().size(); ++i)
            m_box->setItemText(static_cast<int>(i), shown(forms()[i].label));
    }
    void nameParts(const QString& name) override {
        m_name = name;
        m_box->setAccessibleName(name);
        for (const auto& [argument, field] : m_fields)
            field->setAccessibleName(name + QStringLiteral(", ") + QString::fromStdString(argument));
    }

private:
    const std::vector<CallForm>& forms() const { return callForms(property().kind); }
    const CallForm* form() const {
        for (const CallForm& form : forms())
            if (form.name == m_call.name) return &form;
        return nullptr;
    }
    // Keeps the fields while the name stays, so that typing is not disturbed.
    void showArguments() {
        const CallForm* now = form();
        if (m_shownName != m_call.name) {
            m_shownName = m_call.name;
            m_fields.clear();
            while (QLayoutItem* item = m_arguments->takeAt(0)) {
                item->widget()->hide();
                item->widget()->deleteLater();
                delete item;
            }
            if (now)
                for (const auto& argument : now->arguments) addArgument(argument.first);
            m_arguments->setContentsMargins(0, m_fields.empty() ? 0 : em(0.23), 0, 0);
            nameParts(m_name);
        }
        for (std::size_t i = 0; now && i < m_fields.size(); ++i)
            m_fields[i].second->setNumber(m_call.argument(m_fields[i].first, now->arguments[i].second));
    }
    void addArgument(const std::string& name) {
        // Spreads and penalties have no sign; means and values do.
        const bool isSigned =
            name == "value" || name == "mean" || name == "minval" || name == "maxval" || name == "gain";
        auto* field = new NumberEntry(name == "seed", isSigned ? -1e300 : 0, 1e300);
        const int row = static_cast<int>(m_fields.size());
        m_arguments->addWidget(new RichLine([text = QString::fromStdString(name)] {
                                   return Runs{Run::figure(text, &Colours::text2, 0.85)};
                               }),
                               row, 0);
        m_arguments->addWidget(field, row, 1);
        field->show(); // a layout shows what is added only when events are handled again
        connect(field, &NumberEntry::edited, this, [this](double, bool isStep) {
            m_call.arguments.clear();
            for (const auto& [argument, box] : m_fields) m_call.arguments.emplace_back(argument, box->number());
            send(m_call.text(), isStep);
        });
        connect(field, &NumberEntry::faultChanged, this, &PropertyField::faultChanged);
        m_fields.emplace_back(name, field);
    }

    CalmComboBox* m_box;
    QGridLayout* m_arguments;
    std::vector<std::pair<std::string, NumberEntry*>> m_fields;
    Call m_call;
    std::string m_shownName;
    QString m_name;
};
} // namespace

PropertyField* makePropertyField(const Property& property) {
    switch (property.kind) {
    case PropertyKind::boolean:
        return new BooleanField(property);
    case PropertyKind::integer:
    case PropertyKind::real:
        return new NumberValueField(property);
    case PropertyKind::pair:
        return new PairField(property);
    case PropertyKind::choice:
    case PropertyKind::activation:
        return new ChoiceField(property);
    case PropertyKind::initializer:
    case PropertyKind::regularizer:
    case PropertyKind::constraint:
        return new CallField(property);
    case PropertyKind::shape:
    case PropertyKind::numbers:
    case PropertyKind::text:
        break;
    }
    return new TextField(property);
}

} // namespace lamina
