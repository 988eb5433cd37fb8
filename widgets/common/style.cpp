#include "widgets/common/style.h"

#include "widgets/common/icons.h"
#include "widgets/common/style_paint.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainterPath>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>

namespace lamina {

using namespace style;

LaminaStyle::LaminaStyle() : QProxyStyle(QStringLiteral("Fusion")) { setObjectName(QStringLiteral("lamina")); }

namespace {
void restyle(QWidget* widget, const char* key, const QVariant& value) {
    widget->setProperty(key, value);
    widget->updateGeometry();
    widget->update();
}

} // namespace

void LaminaStyle::setLook(QWidget* widget, Look value) { restyle(widget, lookKey, int(value)); }

void LaminaStyle::setFaulty(QWidget* field, bool faulty) { restyle(field, faultyKey, faulty); }

void LaminaStyle::setSegment(QWidget* button, int segment) { restyle(button, segmentKey, segment); }

void LaminaStyle::setRoundedRows(QWidget* view, bool rounded) { restyle(view, roundedKey, rounded); }

QPalette LaminaStyle::standardPalette() const { return Theme::instance().palette(); }

void LaminaStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QLineEdit*>(widget) || qobject_cast<QSlider*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget) || qobject_cast<QHeaderView*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->viewport()->setAttribute(Qt::WA_Hover);
}

} // namespace lamina
