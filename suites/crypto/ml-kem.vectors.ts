import { base64, hex } from "./bytes.ts";

/**
 * Wycheproof, testvectors_v1/mlkem_<set>_test.json, test 2: the seed (d and z of FIPS 203, 7.1), the SHA-256 of the
 * encapsulation key that comes of it, a ciphertext and the key shared by it. The last byte of the object identifier
 * is that of FIPS 203's parameter set in NIST's arc, RFC 9935, 3.
 */
export const families = [
  {
    name: "ML-KEM-512",
    identifier: 1,
    publicLength: 800,
    seed: hex(
      `7c9935a0b07694aa0c6d10e4db6b1add2fd81a25ccb148032dcd739936737f2d
       8626ed79d451140800e03b59b956f8210e556067407d13dc90fa9e8b872bfb8f`,
    ),
    publicHash: "852523749efd2b78d1074e5de629060312cd9397933a19ddb7482cfda5e92614",
    ciphertext: base64(
      `ET2y3QaHEjXnvDbJ3KpSj8Js5duezB3DLpV9f/s8dCnVDDw1d6UV0xg6G50me5Nrfrj1Q6Ovt3dlynk494qmQ4zoCgamlm0N
       Bq91uj4NTze6xzNp9acp9z6Fcp7dl8jCqMwmGeTPe2CRhp6Qn9R9lwkUkgSwg32NbyXSZ5cr5jutNLVEUjwBwJ3jsfoda3sF
       nu6eZSBi/ocPaMaABTOeoYHh0HZ8FSrrOPrw+SRa5Z1csNK38gEintlwINBiOkYQDQl7DOEVTgKK5hlN4F3pfdmuLoX/0l2V
       6yLv/luhnNgHxTDrqp/p9kLMrP9H7RXCK/4wNuv4rZyO0jJAruuqJNE1dVEAuF7O4xdJBuRjEgYs7srHXeUnUlbCwaZT/WkV
       sbMMjsu2/UKAQ3RTFzqWI4vH0QiJI0PgM7zZjkN+eJ/FvrqhKyY0tR7Q1YnxEUOgIdjszllP3Uja6EyAY+81gbw3ikjaTlG7
       F1sNtH+dz5kxjDAiXKf6ech5vxyTl7XMxe+tlMUA7X+fOF0IjjSTIiH8D8mv5R9odVSBMWl2lUeKvchzbxAJWmuS7Gef4OKu
       XYszU1XVja5NTwsXql0eUvHUVYSoksNM5LBPzQCYHVHKoWBkutktAZ3Dre2RloQRKynaooudrgm4ayGpMxDV+8ZSeyJLnOh9
       J4K7KUZz8OwG8msIdlKhjWrXsckzA+8FYcD8nNT2ePYG8ZLPXfkrFUj13SaH7b7M/G1OneS9UNPHT7J1q9mz6QJ320oAacCi
       pxNvUM6tSy8ZlfqvFoBA6eS+t8VyIEnW2mQCmS/OpFCX33wcIPsGgiIABXaTWggGdzRRkh9UxV+/WTpPFHwf7zrK8M+pB65I
       yMBjEs/fUYaQS+x/7U7ZM8klarBMv6A6lnwffq1KtA3xFr5mDifKK1Q1JtS5aEwx4eQjg7lp+JYpnXE5DMhbcDICrK3s+oxA
       llwIxTtWceDVlFW8WoWGxlXbjCreS6iHfxm2AA4Y+P6t2n7ej+gKpmLWlMbYwztS`,
    ),
    sharedKey: hex("319839e82ab6b222de7b619e80da8391522bbb37677018494a4742c53f9abfdf"),
  },
  {
    name: "ML-KEM-768",
    identifier: 2,
    publicLength: 1184,
    seed: hex(
      `7c9935a0b07694aa0c6d10e4db6b1add2fd81a25ccb148032dcd739936737f2d
       8626ed79d451140800e03b59b956f8210e556067407d13dc90fa9e8b872bfb8f`,
    ),
    publicHash: "86adbca81f4fee893e2fb58fb98aa2fe188f501fed268d7f4056f8c05c4e53c4",
    ciphertext: base64(
      `yDkQhbjT6peUISVBspFPCJZNM1IdP2etZgluv7H3BkJLSVWPdVtWJbriNvLgB5YBx2b32WCAj34rsMel4GbtNG3mKPjFfuur
       uwwi2RFUhGNpPvPOUqU/f/QV8A5leuHFpI+l7G5L5c9GLa/8hNL21f9V3Ju+i7DXJexk/UzUvY26CoROi1zktqKJNNf3oFCZ
       H+GFtQa0Udq/rVLVLLIRTKfZpc+YbI/cG8EOwMGGnlDAPFWnYZKhBJrKY2upAgvaqND1jHY7C4mEXKBtTE3cIUM+FrnGLkSH
       H9vAW6IYr4cf3X3PpGTmD6pSZSZM4Tkb2ajF+qdibV8Vm5gFuXVxCjUDoLhYoRxqZHzA4ZrIixvpBWyVtNIIfQlR0dL0mSSR
       EX5jR3lLpUVx7Em7pxrzQT04owv1hyJI0fbQfIa694LnPSY38EPTQaAJIYV9iyHd8+HWMQA27SevSeXeG5AP5N55gI/yn5Vw
       hZYSsVrcAfuyZbMFseOhKuQZ2lt0Jh+ihMEB2j2NyosuRSGspXHvRKBY6ET/MrFtWq6gX386+OKrFiIuNHZi7d+4kdDswqVc
       Vjj53ektmj1USl+QGsUBrNHqagECAfyxCtcCxCWpS99YkNUAoqFH7uHR/LqMOr58Lf5w80bwM9gWoLJ5G08LLZVtnuWXFxU5
       mlaIMCSV4uB8HIwBUnGEvNDCCLwVny4TMYwLs90kpqf8hJ+DOF7U26B/4de9VkDMntXM/daHY8sNDt9hspIXf8HS08Ed0ElQ
       VryxJViuvP3e+f60rrxXr9kCPGXP5lok4z8bABEekuY+AR6vCyEs+VdDzQf1GJ7OHyBbf2/LLmsZYbVATOvkfIzRO4WZ1bSe
       bYfu2jbpuPxMAGNYlqordYluM20bYS7hPbgR4fB+YXSNkg9IZfPxF0E5ncYWLJHKFooCMp3/gh1YGYcS3VWKuwmbOguvnaG3
       MLKqc7z1jXTzV7BvchHIBLbIrxb/NQn60dNbFL/c7X24pqJcSOWVZIByTaoFfNZgtn7j5HJXQYJnnUhYOKZHbqwCFBB1yBKv
       eWe6fJGFzCq9KkVFuA89MQTVjWVKV3ktz6u+nAcV6N4u+B70BMgWj9ekPvqz1EjmhqCI79JqJhWZSJJnI9fszDnjwbcZz4vs
       t75+lk8izYyxt+JegA6pfWCmTMC72ctAejq5+I9eKRae6v1OAyL95lkK4JPOj+6umLYiyqdVb/QmyeekBM5pNVgwp6Z3Z6ds
       fZqXuEv89QoC91wjXS+cZxE4BJ/8fIBVkmwD6z+4f5aVGFpC7KmkFlWHPTCms79CiyRiI0hKj/Ye4+6v/xDpnCwTp2KE0GPl
       arcRo1qFtTg9+B2iNJD2bo6j/LoGf1UwxlQcK490cXw1Aj57mzlWw+4v+EugPM9LS1MhuSQIlUgbxtY8FpPBhHhS+Ol/UKEz
       UyrD7h5S1GQ=`,
    ),
    sharedKey: hex("e7184a0975ee3470878d2d159ec83129c8aec253d4ee17b4810311d198cd0368"),
  },
  {
    name: "ML-KEM-1024",
    identifier: 3,
    publicLength: 1568,
    seed: hex(
      `7c9935a0b07694aa0c6d10e4db6b1add2fd81a25ccb148032dcd739936737f2d
       8626ed79d451140800e03b59b956f8210e556067407d13dc90fa9e8b872bfb8f`,
    ),
    publicHash: "61b95ec8c32ae85ad7a17ae5b9c2dfb083e05f767da3ba9a0a8092ea6b4cbf7a",
    ciphertext: base64(
      `yb6tawwRFDib1HYcc6uQlbWAnarJ9lm7VkryJhcwUqSj5/Ll/UfSsCqutRieBrn0rpi2Gctj773zmJqUs26OoNcAYzuVCgri
       p47ZLoXIXHDhPmJvsmP6yWgVIcOrIv2rKRc8lhaisDcIP/ey4Bm1vN4Gj6wlfvjxJ5hBFpPBvcxlQgmXpROoppUCYgvo5M5z
       YuQSp2z1HB8kM/GrZM4OXS9W18mt6ZTQ410K7vOsUVtIJDdmTYwdJeWlUHz4D5cNPqciaqzcRXy/iKBWCqNbssXEVYZ+IVmR
       CjWBC+/jqhDrBNjVcUfLj2bSsHC6xD0fH/3VepOZlR9kllcnvLn2atQjCdr8eZwcVArxr5Pv9oqG1h9RFdtmLe56yaNiZ3di
       tqFkoPoKTYWeS4yNvbThg/XmgI/FIillDK988+Ft49iV0UjDVEirjCdTyYMbJL1JIUl+qhklZcq/2DwMaN/n05Kr9eXm+Eu5
       9a9LcRjAtVgQX5wQybbXBoLh3m4GidcQamN0vTSu1yKebLNW8upl5oDOex4sNwThFqOFQoJuigARQbry403jegMECYbUwM1d
       V/BwHOkwmG/ZUltY4uWfRbjdBMDzWw9HlwzGcHlhjrnm2R6bD4xtLhZc9Eiiwev3G2U34PN1GF36/vaYtiObs1WAsxW8te1A
       jDV/GS3vibwbdc3Wqui1+vDD4TgD9r36dvtAf8vaeQwymz7kL9PTsDvVAD8LxDL3ujljERJFLf0SFAQz/4mA62pSa6he+ZR3
       N4tNx2Y1pc1QQOQ7jB/k7l4VjkI7/AyJPB1WE77QjacZyQcxhO6zb9NXOA+xhz2MvTbiJV6YWxt2gZdDplhKmzpYCZbJwu7Z
       u7//eKYgS15e6uX079JmAHizfwdUq12oYuZmsUW18j89CXd5mSnfoq7dpT0VLtodDQ5OpD9u2Im7ll7v4KfGhbs2dw6qh0JC
       wOIpz2zlbe+lrq5k0MQN2oqibq6zFFjwcKO8cuFhnum19kIpHFbfW35D22yAL8dPTz+bXA01XDquUgqjEinRLz58xdSOaRGR
       o2soN2X0Ez8P8f4vAcZkiyeYp0612EKiSPUkp+f4l0IRKXtE8N0Z84boa+a6eC3nf96Icibzehx3vF7d7uW/RrZ/t0eNVZhl
       8mLKqE1kqM5Z5N8IGOFIYVJqzTSDYA89rnlZ012Bgcpqgc55G+AHUtp3WURqLPvgC4JIuTSR3r1SAiC3VUFtL8a3yK8v915b
       y7jnU3OApXIcd0hJV6aScdi6/ODxZnNf+GkjLeXTga+/DkTWkXK3mjUZGUneCXA7lCIrE8OFxggebS7eHlf+GE749gGWuaOn
       t+/3SXGRyodBtaAeectpphFC5vXQgPuz5Wb3nhRvdcihCXhghBtHR99gTbqVTkqNng3MwfYJ0Fz40xIZ7NYMMS3mhFUvCSJ8
       uCkpHGRXMsX11NcRY59CojCAqjT+FCDyGb1rz047KbnQIpOy2oE4PgpR0rsYbHsKIRoM1jrL/AIQQB6YXUNrOAPVYBwkE2r9
       FWJSLkW0V8tDkXi+SofM5ANG00rg88ORA8ij68nIbI24/FVh6w86FD1On+k6XLpvb8rlZQ0/Q9JmillWySKJO4FmR97Qr8BS
       psPZ0Bo9OvDxuoB/8QSR4THcFeFlz9BlCh8sMT15VhQe3MYcuQ6eer8v41/J3BveiJOfoR97vj602P+mQ7B0109FETWG6bsS
       BgAD1xlB8toJjcDpbK0yVc8yjqLTMIwfRYXonGE8Qmt+eY4exOmP5scedJH17KDNBRFYYb0WDj/nOligJrpTjg4la5Lx16JJ
       dXBZSFaGD/0GtgGsV1WS9KxhK13nhmBCEj68YMVXaOOnYAoyYFUfK+oiu/a2yCRugPkSXEu52zVN1krmlcFfUHH0q7ljkgfK
       xzMbMQ9poF9UuZXeUpoCPwM7BV25UoehS6MKfMUmu3JMQX+6KQY2qZbyhuPp6Tnk/hw5i1xlmZWdC0RFoyfsRpoWU8+up1Us
       7OwIXMqmiTiuSsPEJPfkgEOevSyZK19vlewkS2V9veqprhEKr01ov04nQQ1Dzu8+iOnHF91Eye4=`,
    ),
    sharedKey: hex("489dd1e9c2be4af3482bdb35bb26ce760e6e414da6ecbe489985748a825f1cd6"),
  },
];
