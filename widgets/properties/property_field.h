#pragma once
// The widget for one property of a layer, made from its declaration.

#include "core/model/property.h"

#include <QWidget>

namespace lamina {

class PropertyField : public QWidget {
    Q_OBJECT

public:
    explicit PropertyField(const Property& property) : m_property(property) {}

    const Property& property() const { return m_property; }
    // Shows it without a signal. Leaves alone what somebody is typing here.
    virtual void setValue(const PropertyValue& value) = 0;
    virtual bool isFaulty() const { return false; }
    virtual void commit() {} // sends what was typed but not confirmed
    virtual void retranslate() {}
    virtual void nameParts(const QString& name) = 0; // for screen readers, the controls inside

signals:
    void edited(const lamina::PropertyValue& value, bool isStep);
    void faultChanged();

protected:
    // Only what the property accepts leaves the field.
    void send(const PropertyValue& value, bool isStep) {
        if (const auto accepted = m_property.accepted(value)) emit edited(*accepted, isStep);
    }

private:
    Property m_property;
};

PropertyField* makePropertyField(const Property& property);

} // namespace lamina
