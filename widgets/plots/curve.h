#pragma once
// The numbers of one curve: every sample as it came, a min/max pyramid over them and the smoothed line beside them, so that
// a picture of any stretch costs the same few hundred look-ups, however long the run was.

#include <cstddef>
#include <vector>

namespace lamina {

// Moving average whose beginning is not biased: s ← β s + (1−β) v, shown as s / (1 − βⁿ). A constant stays a constant, and
// a value once shown never changes.
class Smoother {
public:
    explicit Smoother(double beta = 0) : m_beta(beta) {}
    float add(float value); // NaN and infinity pass through and are not remembered
private:
    double m_beta, m_sum = 0, m_weight = 0;
};

// A picture of a stretch: one entry for each column that holds a sample.
struct Columns {
    std::vector<double> x, low, high, line;
    std::size_t size() const { return x.size(); }
};

class Curve {
public:
    struct Sample {
        double x = 0; // epochs; never smaller than the one before
        float minimum = 0, maximum = 0, value = 0;
    };

    void clear();
    void append(const Sample& sample);
    std::size_t size() const { return m_samples.size(); }
    bool isEmpty() const { return m_samples.empty(); }
    const Sample& sample(std::size_t index) const { return m_samples[index]; }
    float smoothed(std::size_t index) const { return m_smoothed[index]; }
    double lastX() const { return m_samples.empty() ? 0 : m_samples.back().x; }

    void setSmoothing(double beta); // 0 (none) … < 1; the line is computed again from the samples
    double smoothing() const { return m_beta; }

    std::size_t nearest(double x) const;        // index of the sample nearest to x; the curve must not be empty
    std::size_t firstNotBefore(double x) const; // size() if there is none
    void range(std::size_t begin, std::size_t end, float& low, float& high) const; // of [begin, end); end > begin

    // At most `count` columns over [from, to] and one sample beyond each end, so that a line leaves the picture.
    Columns columns(double from, double to, int count) const;

private:
    static constexpr std::size_t kFan = 8; // samples of one level under one of the next
    struct Extremes {
        float low, high;
    };
    Extremes extremesOf(std::size_t level, std::size_t index) const;

    std::vector<Sample> m_samples;
    std::vector<float> m_smoothed;
    std::vector<std::vector<Extremes>> m_levels; // [k][i]: of samples i·8^(k+1) … (i+1)·8^(k+1) − 1, complete ones only
    double m_beta = 0;
    Smoother m_smoother;
};

} // namespace lamina
