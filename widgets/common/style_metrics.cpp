// Sizes and hints; every length comes from the pixel size of the font.
#include "widgets/common/style.h"

#include "widgets/common/icons.h"
#include "widgets/common/style_paint.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QPainterPath>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>

namespace lamina {

using namespace style;

QSize LaminaStyle::sizeFromContents(ContentsType type, const QStyleOption* o, const QSize& contents,
                                    const QWidget* w) const {
    const Theme& theme = Theme::instance();
    switch (type) {
    case CT_PushButton:
        if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(o)) {
            const Look variant = variantOf(b, w);
            const QFont f = w ? w->font() : QApplication::font();
            const bool strong = variant == Look::Primary || (w && w->property(segmentKey).toInt());
            const int pad = variant == Look::Link                ? 0
                            : b->text.isEmpty()                  ? em(0.46)
                            : strong && variant != Look::Primary ? em(0.77)
                                                                 : em(0.92);
            const int height = w && w->property(segmentKey).toInt() ? theme.size("field")
                               : variant == Look::Link              ? em(1.6)
                                                                    : theme.size("button");
            return {labelWidth(labelOf(b), QFontMetrics(strong ? semiBold(f) : f)) + 2 * pad, height};
        }
        break;
    case CT_ToolButton:
        if (const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(o)) {
            const bool inToolBar = w && qobject_cast<const QToolBar*>(w->parentWidget());
            const int segment = w ? w->property(segmentKey).toInt() : 0;
            const int height = inToolBar ? theme.size("toolButton") : segment ? theme.size("field") : em(1.85);
            const Label l = labelOf(b);
            const int width = labelWidth(l, QFontMetrics(segment ? semiBold(b->font) : b->font));
            if (l.iconOnly) return {qMax(width + em(segment ? 0.77 : 0.5), segment ? 0 : height), height};
            return {width + em(inToolBar ? 1.4 : 1.15), height};
        }
        break;
    case CT_ComboBox:
        if (qstyleoption_cast<const QStyleOptionComboBox*>(o))
            return {contents.width() + em(0.62) + em(1.8) + 2 * iconGap, theme.size("field")};
        break;
    case CT_SpinBox:
        return {contents.width() + em(0.46) + em(1.6), theme.size("field")};
    case CT_LineEdit:
        return {contents.width() + em(1), theme.size("field")};
    case CT_Slider:
        return contents.expandedTo({em(4), em(1.4)});
    case CT_ProgressBar:
        return {contents.width(), em(0.46)};
    case CT_TabBarTab:
        if (const auto* t = qstyleoption_cast<const QStyleOptionTab*>(o)) {
            const QFontMetrics fm(semiBold(w ? w->font() : QApplication::font()));
            return {fm.horizontalAdvance(QString(t->text).remove('&')) + em(1.85) + t->rightButtonSize.width(),
                    theme.size("dockTitle")};
        }
        break;
    case CT_MenuBarItem:
        return {contents.width() + em(1.4), theme.size("menuBar")};
    case CT_MenuItem:
        if (const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(o)) {
            if (m->menuItemType == QStyleOptionMenuItem::Separator) return {10, em(0.7)};
            const bool shortcut = m->text.contains('\t');
            return {contents.width() + em(4.2) + (shortcut ? em(2) : 0), theme.size("menuItem")};
        }
        break;
    case CT_HeaderSection:
        if (const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(o)) {
            const bool atEnd = h->position == QStyleOptionHeader::Beginning || h->position == QStyleOptionHeader::End;
            return {h->fontMetrics.horizontalAdvance(h->text) + em(atEnd ? 1.54 : 1.24), theme.size("tableHeader")};
        }
        break;
    case CT_ItemViewItem: {
        QSize s = QProxyStyle::sizeFromContents(type, o, contents, w);
        return {s.width(), qMax(s.height(), theme.size("listRow"))};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, o, contents, w);
}

int LaminaStyle::pixelMetric(PixelMetric metric, const QStyleOption* o, const QWidget* w) const {
    const Theme& theme = Theme::instance();
    switch (metric) {
    case PM_DockWidgetSeparatorExtent: // Qt widens the mouse area of a 1 px separator itself
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QMenu*>(w) ? 0 : 1;
    case PM_DockWidgetFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarHandleExtent:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_MenuBarHMargin:
        return em(0.3);
    case PM_MenuBarItemSpacing:
        return 2;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return theme.space(1);
    case PM_ToolBarItemMargin:
        return 0;
    case PM_ToolBarItemSpacing:
        return theme.space(1);
    case PM_ToolBarSeparatorExtent:
        return em(1.31);
    case PM_ToolBarIconSize:
        return theme.size("iconTool");
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return theme.size("icon");
    case PM_TabBarIconSize:
        return theme.size("iconSmall");
    case PM_LineEditIconSize:
        return theme.size("iconSmall");
    case PM_LineEditIconMargin:
        return theme.space(1);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme.size("checkBox");
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return em(0.54);
    case PM_ScrollBarExtent:
        return em(0.77);
    case PM_ScrollBarSliderMin:
        return em(2);
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return em(1);
    case PM_FocusFrameHMargin: // + 1 = text margin of item views
        return 5;
    case PM_TreeViewIndentation:
        return em(1.4);
    case PM_HeaderMargin:
        return 4;
    case PM_ToolTipLabelFrameWidth:
        return theme.space(1) + 2;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return theme.space(3);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme.space(2);
    default:
        return QProxyStyle::pixelMetric(metric, o, w);
    }
}

int LaminaStyle::styleHint(StyleHint hint, const QStyleOption* o, const QWidget* w, QStyleHintReturn* data) const {
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_UnderlineShortcut:                  // Alt+letter works all the same; the bar stays calm
    case SH_ScrollView_FrameOnlyAroundContents: // the scroll bar lies inside the frame
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DockWidget_ButtonsHaveFrame:
    case SH_DialogButtonBox_ButtonsHaveIcons: // the desktop's pictures do not fit the theme
    case SH_ScrollBar_Transient:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        // Rounded corners without a compositor: a mask; the antialiased border lies inside it.
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(data); mask && o) {
            const int r = Theme::instance().radius(hint == SH_Menu_Mask ? "popup" : "field");
            QPainterPath path;
            path.addRoundedRect(o->rect, r, r);
            mask->region = QRegion(path.toFillPolygon().toPolygon());
        }
        return 1;
    case SH_TabBar_PreferNoArrows:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_MenuBar_AltKeyNavigation:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, o, w, data);
    }
}

QIcon LaminaStyle::standardIcon(StandardPixmap which, const QStyleOption* o, const QWidget* w) const {
    switch (which) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return Icons::icon("close", &Colours::text2);
    case SP_TitleBarNormalButton:
        return Icons::icon("export", &Colours::text2);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return Icons::icon("more", &Colours::text2);
    case SP_MessageBoxInformation:
        return Icons::icon("info", &Colours::accent);
    case SP_MessageBoxWarning:
        return Icons::icon("warning", &Colours::warn);
    case SP_MessageBoxCritical:
        return Icons::icon("error", &Colours::err);
    case SP_MessageBoxQuestion:
        return Icons::icon("help", &Colours::accent);
    default:
        return QProxyStyle::standardIcon(which, o, w);
    }
}

} // namespace lamina
