#include "widgets/common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace lamina {

namespace {
int renderedPixmaps = 0;

QByteArray source(const QString& name) {
    static QHash<QString, QByteArray> files;
    auto it = files.find(name);
    if (it == files.end()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (!file.open(QIODevice::ReadOnly)) qWarning("no icon \"%s\"", qPrintable(name));
        it = files.insert(name, file.readAll());
    }
    return *it;
}

QPixmap tinted(const QString& name, const QColor& colour, QSize pixels, qreal strokeWidth = 1.5) {
    const QString key = QStringLiteral("lamina/%1/%2/%3x%4/%5")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(strokeWidth);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QByteArray svg = source(name);
    svg.replace("currentColor", colour.name().toLatin1());
    if (strokeWidth != 1.5)
        svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(strokeWidth) + '"');
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (colour.alpha() < 255) painter.setOpacity(colour.alphaF());
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), pixels));
    QPixmapCache::insert(key, pixmap);
    ++renderedPixmaps;
    return pixmap;
}

class TintedEngine : public QIconEngine {
public:
    TintedEngine(const QString& name, ColourRole role, ColourRole onRole)
        : m_name(name), m_role(role), m_onRole(onRole ? onRole : role) {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return tinted(m_name, colour(mode, state), size);
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        // QIcon::paint hands over the whole rectangle; keep the icon square in its middle.
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        Icons::paint(painter, square, m_name, colour(mode, state));
    }
    QIconEngine* clone() const override { return new TintedEngine(*this); }
    QString key() const override { return QStringLiteral("LaminaTintedIcon"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled) return colours().text3;
        return colours().*(state == QIcon::On ? m_onRole : m_role);
    }

    QString m_name;
    ColourRole m_role, m_onRole;
};
} // namespace

QIcon Icons::icon(const QString& name, ColourRole role, ColourRole onRole) {
    return name.isEmpty() ? QIcon() : QIcon(new TintedEngine(name, role, onRole));
}

void Icons::paint(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour, qreal strokeWidth) {
    const qreal zoom = qAbs(painter->worldTransform().m11());
    const qreal scale = painter->device()->devicePixelRatioF() * (zoom > 0 ? zoom : 1);
    const QSize pixels(qMax(1, qRound(rect.width() * scale)), qMax(1, qRound(rect.height() * scale)));
    painter->drawPixmap(rect, tinted(name, colour, pixels, strokeWidth), QRectF(QPointF(), pixels));
}

int Icons::cachedPixmaps() { return renderedPixmaps; }

} // namespace lamina
